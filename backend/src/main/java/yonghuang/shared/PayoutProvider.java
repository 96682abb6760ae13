package yonghuang.shared;

import org.jspecify.annotations.Nullable;

/**
 * How merchants are paid. Every call may be repeated and then moves no more money; any call may throw when the provider
 * cannot be reached: nobody knows then whether it had its effect, and only {@link #stateOf} tells.
 */
public interface PayoutProvider {
    /**
     * One payout to make.
     *
     * @param id names it at the provider, for good
     * @param destination the merchant's account at the provider; null where none is needed
     */
    record Order(
            String id, String merchant, Money sum, @Nullable String destination) {}

    /** What became of a payout. */
    sealed interface State {
        /** @param reference by which a person finds it at the provider or the bank */
        record Paid(String reference) implements State {}

        /** Nothing has moved, and may yet. */
        record Waiting() implements State {}

        /** Nothing has moved, and nothing will under this id. */
        record Failed(String words) implements State {}
    }

    /** "manual" or "stripe". */
    String name();

    /** Pays, once per id; or says what became of it before. */
    State pay(Order order);

    /** The truth about a payout; Waiting when the provider never heard of it. */
    State stateOf(String id);
}
