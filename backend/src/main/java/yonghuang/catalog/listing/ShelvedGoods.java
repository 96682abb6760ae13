package yonghuang.catalog.listing;

import java.util.Optional;
import org.springframework.stereotype.Component;
import yonghuang.catalog.Variant;
import yonghuang.shared.Goods;

/** What stands on the newest shelf. */
@Component
class ShelvedGoods implements Goods {
    private final Shelves shelves;

    ShelvedGoods(Shelves shelves) {
        this.shelves = shelves;
    }

    @Override
    public Optional<Item> find(String product) {
        return shelves.current()
                .find(product)
                .map(ShelfProduct::product)
                .map(found -> new Item(
                        found.id(),
                        found.title(),
                        found.merchant(),
                        found.variants().stream().map(Variant::sku).toList()));
    }
}
