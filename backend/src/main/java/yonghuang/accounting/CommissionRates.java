package yonghuang.accounting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import yonghuang.documents.Versioned;
import yonghuang.shared.Channel;

/**
 * Every table of rates there ever was, the oldest first. Version 0 is the sample the shop comes with, made up, stored
 * nowhere; each edit adds one table, so what was booked under an earlier one stays true.
 */
@Document("commission_rates")
public record CommissionRates(@Id String id, long version, List<RateTable> tables)
        implements Versioned<CommissionRates> {
    static final String ID = "rates";

    static final CommissionRates SAMPLE = new CommissionRates(
            ID,
            0,
            List.of(new RateTable(
                    Instant.EPOCH,
                    List.of(new Rate(null, Channel.SHOP, 50), new Rate(null, Channel.P832, 0)),
                    null,
                    null)));

    public CommissionRates {
        tables = List.copyOf(tables);
    }

    public RateTable newest() {
        return tables.getLast();
    }

    /** What held at that instant. */
    RateTable at(Instant then) {
        var held = tables.getFirst();
        for (var each : tables) if (!each.from().isAfter(then)) held = each;
        return held;
    }

    /** True while nobody has said what really holds. */
    public boolean isSample() {
        return version == 0;
    }

    CommissionRates with(RateTable next) {
        var all = new ArrayList<>(tables);
        all.add(next);
        return new CommissionRates(id, version, all);
    }

    @Override
    public CommissionRates atVersion(long next) {
        return new CommissionRates(id, next, tables);
    }
}
