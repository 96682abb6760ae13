package yonghuang.recalls;

import static org.assertj.core.api.Assertions.assertThat;
import static yonghuang.recalls.RecallShop.NUTS;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import yonghuang.crash.CrashHarness;
import yonghuang.orders.OrderStatus;
import yonghuang.recalls.RecallActs.Heard;
import yonghuang.recalls.people.AffectedLine;
import yonghuang.recalls.people.AffectedLine.Response;
import yonghuang.recalls.people.AffectedLine.Stage;
import yonghuang.recalls.people.AffectedLines.Progress;

/** Stopped at any write of a recall; swept by the next program, everything is off sale and everybody listed. */
class RecallCrashTests {
    private static final CrashHarness<RecallShop> HARNESS = new CrashHarness<>(RecallShop::new, Duration.ofMinutes(1));

    /** Shipped to Mei, paid by Lan, not yet paid by An; two warehouses, a child lot, another lot. */
    private static void given(RecallShop shop) {
        shop.has(NUTS, "ningbo", "L1", 9).has(NUTS, "huanggang", "L1-A", 4).made(NUTS, "L1-A", "L1");
        shop.shipped("mei", NUTS, 2);
        shop.paid("lan", NUTS, 3);
        shop.place("an", "k-an", NUTS, 2);
        shop.has(NUTS, "huanggang", "L2", 3);
    }

    @Test
    void aRecallIsWholeWhereverItStopped() {
        var writes = HARNESS.everyWrite(RecallCrashTests::given, shop -> shop.recall("L1"), shop -> {
            var recall = shop.recall("L1"); // by whoever got no answer
            for (var here : shop.lots.standing(recall.lots())) {
                assertThat(here.available()).isZero();
                assertThat(here.held()).isEmpty();
            }
            assertThat(shop.people(recall))
                    .extracting(AffectedLine::stage)
                    .containsExactlyInAnyOrder(Stage.SHIPPED, Stage.TAKEN_OUT);
            assertThat(shop.stock.reservations.availableNow(NUTS).get("ningbo")).isZero();
            assertThat(alerts(shop)).isEqualTo(2);
            assertThat(shop.stock.check.run().differences()).isEmpty();
        });

        assertThat(writes)
                .contains(
                        "insert recalls",
                        "insert recalled_lots",
                        "update stock_levels",
                        "insert recall_lines",
                        "update orders",
                        "update recall_lines");
    }

    private static long alerts(RecallShop shop) {
        return shop.stock.store.getCollection("stock_alerts").countDocuments();
    }

    @Test
    void answersClosingAndWithdrawingAreWholeWhereverTheyStopped() {
        var writes = HARNESS.everyWrite(
                shop -> {
                    given(shop);
                    shop.recall("L1");
                },
                RecallCrashTests::answerCloseAndWithdraw,
                shop -> {
                    answerCloseAndWithdraw(shop);
                    var recall = shop.recalls.list(null, 1, null).items().getFirst();
                    assertThat(recall.status()).isEqualTo(RecallStatus.WITHDRAWN);
                    assertThat(shop.lines.progress(recall.id())).isEqualTo(new Progress(1, 1, 0));
                    assertThat(shop.lots.standing(recall.lots())).allMatch(here -> here.recall() == null);
                });

        assertThat(writes).contains("update recall_lines", "update recalls", "update recalled_lots");
    }

    private static void answerCloseAndWithdraw(RecallShop shop) {
        var recall = shop.recalls.list(null, 1, null).items().getFirst();
        var shipped = shop.people(recall).stream()
                .filter(line -> line.stage() == Stage.SHIPPED)
                .findFirst()
                .orElseThrow();
        assertThat(shop.shop.orders.find(shipped.order()))
                .isNotNull()
                .returns(OrderStatus.SHIPPED, order -> order.status());
        if (recall.status() != RecallStatus.WITHDRAWN) {
            var heard = new Heard(shipped.order(), shipped.line(), Response.RETURNED, null, "a1", "acc_o");
            shop.acts.hear(recall.id(), heard, line -> true);
            shop.acts.close(recall.id(), "all answered", null, "acc_o");
        }
        shop.acts.withdraw(recall.id(), "the report was of another lot", "acc_o");
    }
}
