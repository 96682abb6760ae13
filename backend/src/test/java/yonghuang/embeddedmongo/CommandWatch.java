package yonghuang.embeddedmongo;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** Listens to a driver and remembers whatever is not in {@link AllowedCommands}. */
public final class CommandWatch implements CommandListener {
    private static final Set<String> QUERIES = Set.of("filter", "query", "q");
    private static final Set<String> UPDATES = Set.of("u", "update");
    private static final Set<String> IN_PIPELINE = Stream.of(AllowedCommands.STAGES, AllowedCommands.EXPRESSIONS, AllowedCommands.QUERY_OPERATORS)
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    private final SortedSet<String> refused = new ConcurrentSkipListSet<>();

    /** One line per kind of breach, for example {@code update of orders: $bit}. */
    public SortedSet<String> refused() {
        return refused;
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        var command = event.getCommand();
        var subject = event.getCommandName() + " of " + describe(command.get(event.getCommandName()));
        if (!AllowedCommands.COMMANDS.contains(event.getCommandName())) refused.add(subject);
        look(subject, command);
        if (event.getCommandName().equals("createIndexes")) indexes(subject, command.getArray("indexes"));
    }

    private void look(String subject, BsonDocument part) {
        part.forEach((name, value) -> {
            if (AllowedCommands.REFUSED_FIELDS.contains(name)) refused.add(subject + ": " + name);
            if (QUERIES.contains(name)) operators(subject, value, Stream.of(AllowedCommands.QUERY_OPERATORS, AllowedCommands.EXPRESSIONS).flatMap(Set::stream).collect(Collectors.toSet()));
            else if (UPDATES.contains(name)) update(subject, value);
            else if (name.equals("pipeline")) pipeline(subject, value.asArray());
            else if ((name.equals("updates") || name.equals("deletes")) && value.isArray()) value.asArray().forEach(each -> look(subject, each.asDocument()));
        });
    }

    private void update(String subject, BsonValue value) {
        if (value.isArray()) refused.add(subject + ": an update that is a pipeline");
        else operators(subject, value, Stream.of(AllowedCommands.UPDATE_OPERATORS, AllowedCommands.QUERY_OPERATORS).flatMap(Set::stream).collect(Collectors.toSet()));
    }

    private void pipeline(String subject, BsonArray stages) {
        for (var stage : stages) {
            var name = stage.asDocument().getFirstKey();
            if (!AllowedCommands.STAGES.contains(name)) refused.add(subject + ": " + name);
            operators(subject, stage.asDocument().get(name), IN_PIPELINE);
        }
    }

    private void operators(String subject, BsonValue value, Set<String> allowed) {
        if (value.isArray()) value.asArray().forEach(each -> operators(subject, each, allowed));
        if (!value.isDocument()) return;
        value.asDocument().forEach((name, inner) -> {
            if (name.startsWith("$") && !allowed.contains(name)) refused.add(subject + ": " + name);
            operators(subject, inner, allowed);
        });
    }

    private void indexes(String subject, BsonArray indexes) {
        for (var index : indexes)
            for (var option : index.asDocument().keySet())
                if (!AllowedCommands.INDEX_OPTIONS.contains(option)) refused.add(subject + ": index option " + option);
    }

    private static String describe(BsonValue name) {
        return name != null && name.isString() ? name.asString().getValue() : "the server";
    }
}
