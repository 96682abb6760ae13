package yonghuang.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which commands change something and so wait for the commit. */
final class Writes {
    private static final Set<String> COMMANDS = Set.of(
            "insert",
            "update",
            "delete",
            "findAndModify",
            "findandmodify",
            "create",
            "createIndexes",
            "drop",
            "dropDatabase",
            "dropIndexes",
            "renameCollection");

    private Writes() {}

    static boolean isWrite(Document command) {
        var name = command.keySet().iterator().next();
        return COMMANDS.contains(name) || name.equals("aggregate") && storesItsResult(command.get("pipeline"));
    }

    private static boolean storesItsResult(@Nullable Object pipeline) {
        return pipeline instanceof List<?> stages
                && !stages.isEmpty()
                && stages.getLast() instanceof Document last
                && (last.containsKey("$out") || last.containsKey("$merge"));
    }
}
