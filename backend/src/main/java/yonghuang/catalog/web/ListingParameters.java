package yonghuang.catalog.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import yonghuang.catalog.listing.ListingQuery;
import yonghuang.catalog.listing.SortOrder;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.Sentence;

/** Reads the question from the address; every parameter that is wrong is named, unknown ones mean nothing. */
final class ListingParameters {
    static final int LONGEST_WORDS = 200;
    private static final int DEFAULT_LIMIT = 20;
    private static final int MOST_VALUES = 100;
    private static final String NUMBER = "\\d{1,15}";

    private final MultiValueMap<String, String> sent;
    private final List<InvalidInput.FieldError> errors = new ArrayList<>();

    private ListingParameters(MultiValueMap<String, String> sent) {
        this.sent = sent;
    }

    /** @throws InvalidInput naming every wrong parameter */
    static ListingQuery read(MultiValueMap<String, String> sent) {
        return new ListingParameters(sent).read();
    }

    private ListingQuery read() {
        var words = words(one("q"));
        var inStock = inStock();
        var priceFrom = number("priceFrom");
        var priceTo = number("priceTo");
        var order = order();
        var limit = limit();
        var categories = many("category");
        var counties = many("county");
        var registrations = many("gi");
        var after = one("after");
        if (!errors.isEmpty()) throw new InvalidInput(errors);
        return new ListingQuery(
                words, categories, counties, registrations, inStock, priceFrom, priceTo, order, limit, after);
    }

    private @Nullable String words(@Nullable String q) {
        if (q == null || q.isBlank()) return null;
        if (isTooLong(q)) wrong("q", "must have at most 200 characters", "最多 200 个字符");
        return q.strip();
    }

    static boolean isTooLong(String q) {
        return q.codePointCount(0, q.length()) > LONGEST_WORDS;
    }

    private boolean inStock() {
        var value = one("inStock");
        if (value != null && !value.equals("true") && !value.equals("false")) {
            wrong("inStock", "must be true or false", "必须是 true 或 false");
        }
        return "true".equals(value);
    }

    private @Nullable Long number(String field) {
        var value = one(field);
        if (value == null) return null;
        if (value.matches(NUMBER)) return Long.valueOf(value);
        wrong(field, "must be a whole number of fen, not negative", "必须是不小于 0 的整数（分）");
        return null;
    }

    private int limit() {
        var value = one("limit");
        if (value == null) return DEFAULT_LIMIT;
        int limit = value.matches("\\d{1,3}") ? Integer.parseInt(value) : 0;
        if (limit >= 1 && limit <= 100) return limit;
        wrong("limit", "must be a whole number from 1 to 100", "必须是 1 到 100 的整数");
        return DEFAULT_LIMIT;
    }

    private SortOrder order() {
        var value = one("sort");
        if (value == null) return SortOrder.RELEVANCE;
        var order = SortOrder.of(value);
        if (order.isEmpty()) {
            wrong(
                    "sort",
                    "must be relevance, price, -price, newest or -sold",
                    "必须是 relevance、price、-price、newest 或 -sold");
        }
        return order.orElse(SortOrder.RELEVANCE);
    }

    private @Nullable String one(String field) {
        var values = sent.get(field);
        if (values == null || values.isEmpty()) return null;
        if (values.size() > 1) wrong(field, "must be given once", "只能出现一次");
        return values.getFirst();
    }

    private List<String> many(String field) {
        var values = sent.getOrDefault(field, List.of());
        if (values.size() > MOST_VALUES) wrong(field, "must be given at most 100 times", "最多出现 100 次");
        return values.stream().filter(value -> !value.isBlank()).toList();
    }

    private void wrong(String field, String en, String zh) {
        errors.add(new InvalidInput.FieldError(field, new Sentence(en, zh)));
    }
}
