package yonghuang.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static yonghuang.accounting.AnOrder.PAID_AT;
import static yonghuang.accounting.AnOrder.anOrder;
import static yonghuang.accounting.AnOrder.part;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import yonghuang.orders.Order;
import yonghuang.orders.RefundDue;
import yonghuang.shared.Channel;

class SellingProperties {
    /** Whatever is bought at whatever rate and given back in whatever pieces: at the end every account stands where it did. */
    @Property(tries = 2_000)
    void whatIsPaidBackWholeLeavesNothingInAnyAccount(
            @ForAll Random random, @ForAll @IntRange(max = 1000) int permille) {
        var order = givenBackInPieces(random);
        var rates = new RateTable(PAID_AT, List.of(new Rate(null, Channel.SHOP, permille)), null, null);

        var paid = Selling.paid(order, rates);
        var entries = new ArrayList<>(List.of(paid));
        for (int i = 0; i < order.refunds().size(); i++) entries.add(Selling.owed(order, paid, i, PAID_AT));

        Map<String, Long> balances = new HashMap<>();
        entries.forEach(entry -> entry.postings()
                .forEach(each -> balances.merge(each.account(), each.debit() - each.credit(), Long::sum)));
        assertThat(balances)
                .allSatisfy(
                        (account, balance) -> assertThat(balance).as(account).isZero());
        assertThat(entries.stream().flatMap(entry -> entry.lines().stream()).map(StatementLine::commission))
                .allMatch(commission -> commission >= 0);
    }

    /** What merchants see is what their accounts hold. */
    @Property(tries = 1_000)
    void statementsSayWhatTheMerchantsAccountsHold(@ForAll Random random, @ForAll @IntRange(max = 1000) int permille) {
        var order = givenBackInPieces(random);
        var paid = Selling.paid(
                order, new RateTable(PAID_AT, List.of(new Rate(null, Channel.SHOP, permille)), null, null));
        int refunds = random.nextInt(order.refunds().size() + 1);
        var entries = new ArrayList<>(List.of(paid));
        for (int i = 0; i < refunds; i++) entries.add(Selling.owed(order, paid, i, PAID_AT));

        for (var merchant : List.of("m1", "m2")) {
            var account = SumsOf.account(BookAccount.of(merchant));
            var statement = SumsOf.statement(merchant + "|2026-11");
            var held = Totals.NOTHING;
            var shown = Totals.NOTHING;
            for (var entry : entries) {
                held = account.plus(held, entry);
                shown = statement.plus(shown, entry);
            }
            assertThat(shown.payable()).isEqualTo(held.credit() - held.debit());
        }
    }

    private static Order givenBackInPieces(Random random) {
        var order = anOrder().shipping(random.nextInt(2_000));
        var lines = new ArrayList<int[]>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            int price = 1 + random.nextInt(5_000);
            int units = 1 + random.nextInt(9);
            int discount = random.nextInt(price * units + 1);
            order.line(random.nextBoolean() ? "m1" : "m2", price, units, discount);
            lines.add(new int[] {units, price * units - discount, 0});
        }
        long shipping = order.build().purchase().shippingTotal().amount();
        while (lines.stream().anyMatch(line -> line[2] < line[0])) {
            var parts = new ArrayList<RefundDue.Part>();
            for (int n = 1; n <= lines.size(); n++) {
                var line = lines.get(n - 1);
                int units = random.nextInt(line[0] - line[2] + 1);
                if (units == 0) continue;
                parts.add(part(n, units, share(line, line[2] + units) - share(line, line[2])));
                line[2] += units;
            }
            boolean last = lines.stream().allMatch(line -> line[2] == line[0]);
            long goods = parts.stream().mapToLong(each -> each.goods().amount()).sum();
            order.owes(goods + (last ? shipping : 0), parts.toArray(RefundDue.Part[]::new));
        }
        return order.build();
    }

    private static long share(int[] line, int units) {
        return (long) line[1] * units / line[0];
    }
}
