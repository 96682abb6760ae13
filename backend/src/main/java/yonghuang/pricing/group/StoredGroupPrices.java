package yonghuang.pricing.group;

import java.util.List;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;
import yonghuang.documents.Change;
import yonghuang.documents.Documents;
import yonghuang.shared.GroupSteps.Step;

/** The stored group prices, one document a SKU. */
@Component
public class StoredGroupPrices {
    private final Documents<GroupPrice> documents;
    private final GroupBoard board;

    public StoredGroupPrices(MongoTemplate mongo, GroupBoard board) {
        this.documents = new Documents<>(mongo, GroupPrice.class);
        this.board = board;
    }

    /** As it is stored; no steps when there is no group price. */
    public GroupPrice find(String sku) {
        var found = documents.find(sku);
        return found == null ? new GroupPrice(sku, 0, List.of()) : found;
    }

    /** Replaces all steps; the same again changes nothing. */
    public GroupPrice replace(String sku, List<Step> steps) {
        var replaced = documents.change(sku, found -> {
            if (found != null && found.steps().equals(steps)) return Change.unchanged(found);
            var next = new GroupPrice(sku, found == null ? 0 : found.version(), steps);
            return Change.changed(next, next);
        });
        board.changed();
        return replaced;
    }
}
