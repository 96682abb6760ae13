package yonghuang.inventory.transfers;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yonghuang.inventory.Shop;
import yonghuang.inventory.ledger.LotHistory;
import yonghuang.inventory.level.IncomingLot;
import yonghuang.inventory.level.Lot;
import yonghuang.inventory.level.MovementKind;
import yonghuang.inventory.level.StockLevel;
import yonghuang.inventory.level.StockLevels;
import yonghuang.shared.ConsistencyCheck.Difference;
import yonghuang.shared.Money;

/** Transfers of one process, built by hand, and short words for what people do with them. */
public final class Moves {
    public static final String HERE = "huanggang";
    public static final String THERE = "ningbo";
    public static final String SENDER = "acc_sender";
    public static final String RECEIVER = "acc_receiver";
    public static final TransferPlan ROAD =
            new TransferPlan(TransferMode.ROAD, "2026-11-24", "2026-11-26", null, null, null);

    public final Shop shop;
    public final LotHistory history;
    public final Transfers transfers;
    public final TransferCheck check;
    public final UnfinishedTransferSweep sweep;

    public Moves(Shop shop) {
        this.shop = shop;
        this.history = new LotHistory(shop.store);
        this.transfers = new Transfers(shop.store, shop.levels, history, shop.skus);
        this.check = new TransferCheck(transfers, shop.levels, history, shop.store);
        this.sweep = new UnfinishedTransferSweep(transfers);
    }

    public static Moves withStock(int units) {
        return new Moves(new Shop().withStock("SKU-0000", HERE, units));
    }

    public static IncomingLot lot(String name, int units, String expiresOn) {
        return new IncomingLot(name, units, "2026-10-12", expiresOn, "罗田县", "大河岸镇", "C-" + name);
    }

    public static TransferLine line(String sku, int units) {
        return new TransferLine(sku, units, null);
    }

    public Transfer draft(String key, TransferLine... lines) {
        return transfers.draft(HERE, THERE, ROAD, List.of(lines), "acc_planner", key);
    }

    public Departure departure(long... fen) {
        var legs = java.util.Arrays.stream(fen)
                .mapToObj(cost -> new TransferLeg(TransferMode.ROAD, "黄冈", "宁波", Money.fen(cost)))
                .toList();
        return departure(legs, SENDER, shop.levels.now());
    }

    public static Departure departure(List<TransferLeg> legs, String actor, Instant at) {
        return new Departure("顺丰", "SF100", "2026-11-24", legs, actor, at);
    }

    public Transfer send(Transfer transfer) {
        return transfers.send(HERE, transfer.id(), departure(1_000));
    }

    public Transfer cancel(Transfer transfer) {
        return transfers.cancel(HERE, transfer.id(), new Cancellation("no lorry", SENDER, shop.levels.now()));
    }

    public Transfer receive(Transfer transfer, String reference, boolean complete, ArrivalReport.Line... lines) {
        var report = new ArrivalReport(reference, List.of(lines), complete, "fell off", null, RECEIVER);
        return transfers.receive(THERE, transfer.id(), report);
    }

    public static ArrivalReport.Line came(String sku, String lot, int units) {
        return came(sku, lot, units, 0, null);
    }

    public static ArrivalReport.Line came(
            String sku, String lot, int units, int damaged, @Nullable String surplusCause) {
        return new ArrivalReport.Line(sku, lot, units, damaged, damaged > 0 ? "wet" : null, surplusCause, null, null);
    }

    public StockLevel here(String sku) {
        return shop.level(sku, HERE);
    }

    public StockLevel there(String sku) {
        return shop.level(sku, THERE);
    }

    public Lot there(String sku, String lot) {
        return there(sku).lot(lot).orElseThrow();
    }

    /** Units out of the source that are not yet in the target, by the ledger. */
    public int inTransit(String sku) {
        return sum(here(sku), MovementKind.TRANSFER_OUT) - sum(there(sku), MovementKind.TRANSFER_IN);
    }

    private int sum(StockLevel level, MovementKind kind) {
        var lots = level.lots().stream().map(Lot::lot).toList();
        return history.of(level, lots, List.of(kind)).stream()
                .mapToInt(movement -> movement.units())
                .sum();
    }

    public List<Difference> differences() {
        shop.copier.copyAll();
        return Stream.of(shop.check, check)
                .flatMap(each -> each.run().differences().stream())
                .toList();
    }

    public StockLevels levels() {
        return shop.levels;
    }
}
