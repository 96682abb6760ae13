package yonghuang.payments.provider;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the provider's books, small enough to be held in memory.
 *
 * @param next where the next part starts; null when this was the last
 */
public record MoneyPage(List<MovedMoney> items, @Nullable String next) {}
