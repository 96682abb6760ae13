package yonghuang.inventory.export;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import yonghuang.inventory.ledger.StockMovement;
import yonghuang.inventory.level.ShopDays;
import yonghuang.shared.Sentence;

/** The columns of an exported ledger, in order. */
enum Column {
    AT("Time (Asia/Shanghai)", "时间（北京时间）", row -> local(row.movement().at())),
    WAREHOUSE("Warehouse", "仓库", row -> row.movement().warehouse()),
    SKU("SKU", "货号", row -> row.movement().sku()),
    TITLE("Product", "商品", Row::title),
    LOT("Lot", "批次", row -> row.movement().lot()),
    KIND("Kind", "类型", row -> row.movement().kind().name()),
    UNITS("Units", "件数", row -> row.movement().units()),
    REASON("Reason", "原因", row -> row.movement().reason()),
    NOTE("Note", "备注", row -> row.movement().note()),
    REFERENCE("Reference", "单据", row -> row.movement().reference()),
    ACTOR("Actor", "操作人", row -> row.movement().actor()),
    VERSION("Version", "版本", row -> row.movement().version()),
    ID("Id", "流水号", row -> row.movement().id());

    /** One movement, and the title of its product where that is known. */
    record Row(StockMovement movement, @Nullable String title) {}

    private final Sentence heading;
    private final Function<Row, @Nullable Object> value;

    Column(String en, String zh, Function<Row, @Nullable Object> value) {
        this.heading = new Sentence(en, zh);
        this.value = value;
    }

    private static String local(Instant at) {
        return DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").format(at.atZone(ShopDays.ZONE));
    }

    Sentence heading() {
        return heading;
    }

    /** A number, a text, or null. */
    @Nullable
    Object of(Row row) {
        return value.apply(row);
    }
}
