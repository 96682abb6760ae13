package yonghuang.pricing.group;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import yonghuang.documents.Versioned;

/** Its version counts the changes of group prices and public buyers, so that every copy of the shop hears of them. */
@Document("group_changes")
record GroupChanges(@Id String id, long version) implements Versioned<GroupChanges> {
    static final String ID = "group";

    @Override
    public GroupChanges atVersion(long next) {
        return new GroupChanges(id, next);
    }
}
