package yonghuang.orders.manifests;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import yonghuang.documents.Versioned;

/**
 * Parcels that somebody gave to a carrier together. Which of them went with it the parcels say: each is on the one list
 * that handed it over.
 *
 * @param handedOver every item has been tried; false only until then
 * @param dueAt when the sweep has to look at it, null once all were tried; follows from the other fields
 */
@Document("manifests")
public record Manifest(
        @Id String id,
        long version,
        String warehouse,
        String carrier,
        List<Item> items,
        Instant at,
        String actor,
        boolean handedOver,
        @Nullable Instant dueAt)
        implements Versioned<Manifest> {
    public record Item(String fulfilment, String trackingNumber) {}

    public Manifest {
        items = List.copyOf(items);
        dueAt = handedOver ? null : at;
    }

    @Override
    public Manifest atVersion(long next) {
        return new Manifest(id, next, warehouse, carrier, items, at, actor, handedOver, dueAt);
    }

    Manifest done() {
        return new Manifest(id, version, warehouse, carrier, items, at, actor, true, null);
    }

    boolean says(String other, List<Item> same) {
        return carrier.equals(other) && items.equals(same);
    }

    List<String> fulfilments() {
        return items.stream().map(Item::fulfilment).toList();
    }
}
