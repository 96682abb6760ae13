package yonghuang.catalog.listing;

import java.util.Arrays;
import java.util.Optional;

/** Orders a list can have. Without words, relevance is the newest first. */
public enum SortOrder {
    RELEVANCE("relevance"),
    CHEAPEST("price"),
    DEAREST("-price"),
    NEWEST("newest"),
    MOST_SOLD("-sold");

    private final String parameter;

    SortOrder(String parameter) {
        this.parameter = parameter;
    }

    /** As it is written in {@code sort=}. */
    public String parameter() {
        return parameter;
    }

    public static Optional<SortOrder> of(String parameter) {
        return Arrays.stream(values())
                .filter(order -> order.parameter.equals(parameter))
                .findFirst();
    }
}
