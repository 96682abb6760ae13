package yonghuang.inventory.repack;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import yonghuang.inventory.LotUnits;
import yonghuang.inventory.level.IncomingLot;
import yonghuang.inventory.level.Lot;
import yonghuang.inventory.level.Repack;
import yonghuang.inventory.level.Repacking;
import yonghuang.inventory.level.StockLevel;
import yonghuang.inventory.level.StockLevels;
import yonghuang.inventory.lots.LotFacts;
import yonghuang.inventory.lots.LotRegister;
import yonghuang.shared.InvalidInput;

/**
 * Makes lots out of others: the facts of the new lot with its parents are registered first, then the units move in one
 * change of the level. A stop in between leaves a lot without units; a repeat goes on.
 */
@Component
public final class Repacks {
    /** Who asks, by which key. */
    public record By(String account, String key) {
        String source() {
            return "repack:" + account + ":" + key;
        }
    }

    private final StockLevels levels;
    private final LotRegister register;

    public Repacks(StockLevels levels, LotRegister register) {
        this.levels = levels;
        this.register = register;
    }

    /**
     * Units of a lot get a number of their own; parent, days and certificate stay. Once per account and key.
     *
     * @throws LotTaken when another lot of the SKU has the number
     * @throws LotNotRepackable when the lot has expired or was recalled
     */
    public Repacking.Outcome split(String sku, String warehouse, LotUnits part, String newLot, By by) {
        return make(
                sku,
                warehouse,
                newLot,
                List.of(part),
                "SPLIT",
                by,
                parents -> ChildFacts.ofPart(parents.getFirst(), newLot, levels.now()));
    }

    /**
     * Units of some lots become one new lot under a new certificate, expiring when the first of them does; else as above.
     *
     * @throws InvalidInput when the certificate is that of one of the lots
     */
    public Repacking.Outcome merge(
            String sku, String warehouse, List<LotUnits> parts, String newLot, String certificate, By by) {
        return make(
                sku,
                warehouse,
                newLot,
                parts,
                "MERGE",
                by,
                parents -> ChildFacts.ofAll(mustNotHave(certificate, parents), newLot, certificate, levels.now()));
    }

    /** Who packs together issues a certificate anew (R21). */
    private static List<LotFacts> mustNotHave(String certificate, List<LotFacts> parents) {
        if (parents.stream().anyMatch(parent -> certificate.equals(parent.certificate()))) {
            throw new InvalidInput("certificate", "must be a new one, not that of a merged lot", "须为新合格证，不能沿用原批次的");
        }
        return parents;
    }

    private Repacking.Outcome make(
            String sku,
            String warehouse,
            String newLot,
            List<LotUnits> parts,
            String reason,
            By by,
            Function<List<LotFacts>, LotFacts> childOf) {
        var level = levels.find(sku, warehouse);
        for (int i = 0; i < parts.size(); i++) {
            if (level.lot(parts.get(i).lot()).isEmpty()) return new Repacking.NoSuchLot(i);
        }
        var child =
                childOf.apply(parts.stream().map(part -> factsOf(level, part)).toList());
        var repack =
                new Repack(incoming(child, parts), parts, child.split(), by.source(), by.key(), by.account(), reason);
        var foreseen = Repacking.repack(level, repack, levels.now());
        if (foreseen.document() == null) return checked(foreseen.outcome(), parts);
        mustBeFree(child, warehouse);
        register.record(child);
        return checked(levels.change(sku, warehouse, (newest, now) -> Repacking.repack(newest, repack, now)), parts);
    }

    /** What is registered of the lot, and where that says nothing, what the level says. */
    private LotFacts factsOf(StockLevel level, LotUnits part) {
        var lot = level.lot(part.lot()).orElseThrow();
        return register.find(level.sku(), part.lot())
                .map(known -> known.knowing(facts(level.sku(), lot)))
                .orElseGet(() -> facts(level.sku(), lot));
    }

    private static LotFacts facts(String sku, Lot lot) {
        return new LotFacts(
                LotFacts.id(sku, lot.lot()),
                sku,
                lot.lot(),
                lot.producedOn(),
                lot.expiresOn(),
                null,
                null,
                lot.county(),
                lot.town(),
                lot.certificate(),
                null,
                null,
                List.of(),
                false,
                lot.receivedAt(),
                0);
    }

    /** The number may stand in the register only by a first try of the same, and in no other warehouse. */
    private void mustBeFree(LotFacts child, String warehouse) {
        var known = register.find(child.sku(), child.lot());
        if (known.isPresent() && !isSameMaking(known.get(), child)) throw new LotTaken();
        boolean elsewhere = levels.find(where("sku").is(child.sku())).stream()
                .filter(level -> !level.warehouse().equals(warehouse))
                .anyMatch(level -> level.lot(child.lot()).isPresent());
        if (elsewhere) throw new LotTaken();
    }

    private static boolean isSameMaking(LotFacts known, LotFacts child) {
        return known.parents().equals(child.parents())
                && known.split() == child.split()
                && Objects.equals(known.certificate(), child.certificate());
    }

    private static IncomingLot incoming(LotFacts child, List<LotUnits> parts) {
        int units = parts.stream().mapToInt(LotUnits::units).reduce(0, Math::addExact);
        return new IncomingLot(
                child.lot(),
                units,
                child.producedOn(),
                child.expiresOn(),
                child.county(),
                child.town(),
                child.certificate());
    }

    private static Repacking.Outcome checked(Repacking.Outcome outcome, List<LotUnits> parts) {
        if (outcome instanceof Repacking.LotTaken) throw new LotTaken();
        if (outcome instanceof Repacking.OffSale off)
            throw new LotNotRepackable(parts.get(off.part()).lot());
        return outcome;
    }
}
