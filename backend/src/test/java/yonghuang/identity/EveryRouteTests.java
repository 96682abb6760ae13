package yonghuang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import yonghuang.testing.WholeShopTests;

/** Default deny has no holes by forgetfulness: each route of each controller is named by a rule. */
class EveryRouteTests extends WholeShopTests {
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping controllers;

    @Test
    void isNamedByARule() {
        var unnamed = controllers.getHandlerMethods().keySet().stream()
                .flatMap(route -> route.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/api/"))
                        .flatMap(pattern -> route.getMethodsCondition().getMethods().stream()
                                .map(method -> HttpMethod.valueOf(method.name()))
                                .filter(method -> !RouteAuthorities.names(method, pattern))
                                .map(method -> method + " " + pattern)));

        assertThat(unnamed).isEmpty();
    }
}
