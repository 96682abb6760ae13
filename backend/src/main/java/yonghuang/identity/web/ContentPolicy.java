package yonghuang.identity.web;

import java.util.List;
import yonghuang.shared.PageSources;

/** What a browser may load for a page of ours: our own, and what somebody of ours named. */
final class ContentPolicy {
    private ContentPolicy() {}

    static String of(PageSources elsewhere) {
        return "default-src 'self'; script-src 'self'" + and(elsewhere.scripts())
                + "; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'"
                + and(elsewhere.connections())
                + (elsewhere.frames().isEmpty() ? "" : "; frame-src 'self'" + and(elsewhere.frames()))
                + "; frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'";
    }

    private static String and(List<String> origins) {
        return origins.isEmpty() ? "" : " " + String.join(" ", origins);
    }
}
