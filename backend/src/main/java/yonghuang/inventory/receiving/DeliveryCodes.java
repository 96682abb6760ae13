package yonghuang.inventory.receiving;

import java.util.Optional;
import org.springframework.stereotype.Component;
import yonghuang.inventory.CodeKind;
import yonghuang.inventory.CodeSource;

/** Ids of deliveries, as their papers carry them. */
@Component
public final class DeliveryCodes implements CodeSource {
    private final Deliveries deliveries;

    public DeliveryCodes(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public Optional<Named> find(String code, String warehouse) {
        if (!code.startsWith(Deliveries.PREFIX)) return Optional.empty();
        return deliveries.find(code).map(found -> new Named(CodeKind.DELIVERY, found.id(), found.warehouse()));
    }
}
