package yonghuang.inventory.lots;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import yonghuang.inventory.CodeKind;
import yonghuang.inventory.CodeSource;
import yonghuang.inventory.Warehouse;
import yonghuang.inventory.Warehouses;
import yonghuang.inventory.level.Lot;
import yonghuang.inventory.level.StockLevel;
import yonghuang.inventory.level.StockLevels;
import yonghuang.shared.Skus;

/**
 * What a scanner reads: ids of papers, SKUs, lots as {@code SKU|LOT}, as a bare number or as the address of their trace
 * page, and bins. What is certain by its form is tried first; a lot's number goes before a bin's name.
 */
@Component
public final class Codes {
    private static final String TRACE = "/lots/";

    private final List<CodeSource> sources;
    private final StockLevels levels;
    private final Skus skus;

    public Codes(List<CodeSource> sources, StockLevels levels, Skus skus) {
        this.sources = List.copyOf(sources);
        this.levels = levels;
        this.skus = skus;
    }

    /**
     * @param readable which warehouses the caller may read: others are not named
     * @throws UnknownCode when nothing has that code, or only something the caller may not read
     * @throws OtherWarehouse when what has it is in another warehouse
     */
    public Code find(String warehouse, String code, Predicate<Warehouse> readable) {
        for (var source : sources) {
            var named = source.find(code, warehouse);
            if (named.isPresent()) return ofPaper(named.get(), warehouse, code, readable);
        }
        int bar = code.indexOf('|');
        if (bar > 0) return lot(warehouse, code, code.substring(0, bar), code.substring(bar + 1), readable);
        if (isTrace(code)) return bare(warehouse, code, tracedLot(code), readable);
        if (skus.find(code).isPresent()) return new Code(CodeKind.SKU, code, null, null, null);
        return bare(warehouse, code, code, readable);
    }

    private static Code ofPaper(CodeSource.Named named, String warehouse, String code, Predicate<Warehouse> readable) {
        if (named.warehouse().equals(warehouse)) return new Code(named.kind(), null, null, null, named.id());
        throw elsewhere(List.of(named.warehouse()), code, readable);
    }

    private Code lot(String warehouse, String code, String sku, String lot, Predicate<Warehouse> readable) {
        var here = levels.find(sku, warehouse).lot(lot);
        if (here.isPresent()) return ofLot(sku, here.get());
        var others = Warehouses.all().stream()
                .map(Warehouse::id)
                .filter(other -> !other.equals(warehouse))
                .filter(other -> levels.find(sku, other).lot(lot).isPresent())
                .toList();
        throw elsewhere(others, code, readable);
    }

    private Code bare(String warehouse, String code, String lot, Predicate<Warehouse> readable) {
        var all = levels.find(where("lots.lot").is(lot));
        var here = all.stream()
                .filter(level -> level.warehouse().equals(warehouse))
                .toList();
        if (here.size() == 1) {
            return ofLot(here.getFirst().sku(), here.getFirst().lot(lot).orElseThrow());
        }
        if (here.size() > 1) return new Code(CodeKind.LOT, null, lot, null, null);
        if (Bin.isOne(code)) return new Code(CodeKind.BIN, null, null, code, null);
        throw elsewhere(all.stream().map(StockLevel::warehouse).distinct().toList(), code, readable);
    }

    private static Code ofLot(String sku, Lot lot) {
        return new Code(CodeKind.LOT, sku, lot.lot(), lot.bin(), null);
    }

    private static RuntimeException elsewhere(List<String> others, String code, Predicate<Warehouse> readable) {
        return others.stream()
                .flatMap(other -> Warehouses.find(other).stream())
                .filter(readable)
                .findFirst()
                .<RuntimeException>map(OtherWarehouse::new)
                .orElseGet(() -> new UnknownCode(code));
    }

    private static boolean isTrace(String code) {
        return (code.startsWith("http://") || code.startsWith("https://")) && code.contains(TRACE);
    }

    /** A lot's number needs no escaping in a path except letters beyond ASCII, which readers may leave escaped. */
    private static String tracedLot(String code) {
        var rest = code.substring(code.indexOf(TRACE) + TRACE.length());
        var last = rest.split("[/?#]", 2)[0];
        return unescaped(last).orElse(last);
    }

    private static Optional<String> unescaped(String text) {
        try {
            return Optional.of(URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notEscaped) {
            return Optional.empty();
        }
    }
}
