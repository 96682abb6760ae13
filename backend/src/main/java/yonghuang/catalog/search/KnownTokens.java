package yonghuang.catalog.search;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Tokens of texts already met: names, counties and merchants come again with thousands of products. */
final class KnownTokens {
    private final Tokens tokens;
    private final Map<String, Set<String>> written = new HashMap<>();
    private final Map<String, Set<String>> writtenAndSpoken = new HashMap<>();
    private final Map<String, Set<String>> parts = new HashMap<>();
    private final Map<String, Set<String>> beginnings = new HashMap<>();
    private final Map<String, Set<String>> whole = new HashMap<>();

    KnownTokens(Tokens tokens) {
        this.tokens = tokens;
    }

    Set<String> written(String text) {
        return known(written, text, Tokens::written);
    }

    Set<String> writtenAndSpoken(String text) {
        return known(writtenAndSpoken, text, tokens::writtenAndSpoken);
    }

    Set<String> parts(String name) {
        return known(parts, name, tokens::parts);
    }

    Set<String> beginnings(String name) {
        return known(beginnings, name, tokens::beginnings);
    }

    Set<String> whole(String name) {
        return known(whole, name, tokens::whole);
    }

    private static Set<String> known(
            Map<String, Set<String>> before, String text, Function<String, Set<String>> tokensOf) {
        return before.computeIfAbsent(text, tokensOf);
    }
}
