package yonghuang.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import yonghuang.shared.PageSources;

class ContentPolicyTests {
    @Test
    void pagesLoadFromTheShopOnly() {
        assertThat(ContentPolicy.of(PageSources.OWN))
                .isEqualTo(
                        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
                                + "font-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; "
                                + "form-action 'self'; object-src 'none'");
    }

    @Test
    void whatIsNamedIsAddedToItsOwnKindOnly() {
        var sources = new PageSources(List.of("https://js.a"), List.of("https://f.a"), List.of("https://api.a"));

        assertThat(ContentPolicy.of(sources).split("; "))
                .contains(
                        "script-src 'self' https://js.a",
                        "frame-src 'self' https://f.a",
                        "connect-src 'self' https://api.a")
                .contains("default-src 'self'", "img-src 'self' data:");
    }
}
