package yonghuang.accounting;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yonghuang.shared.Channel;

/**
 * The rates that hold from one instant until the next table.
 *
 * @param editedBy account; null for the sample the shop comes with
 * @param note why
 */
public record RateTable(
        Instant from,
        List<Rate> rates,
        @Nullable String editedBy,
        @Nullable String note) {
    public RateTable {
        rates = List.copyOf(rates);
    }

    /** The rate of the category, else that of all, else nothing; on the 832 channel always nothing. */
    Rate rateOf(@Nullable String category, Channel channel) {
        if (channel == Channel.P832) return new Rate(null, channel, 0);
        Rate usual = new Rate(null, channel, 0);
        for (var rate : rates) {
            if (rate.channel() != channel) continue;
            if (category != null && category.equals(rate.category())) return rate;
            if (rate.category() == null) usual = rate;
        }
        return usual;
    }
}
