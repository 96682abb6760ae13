package yonghuang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import yonghuang.shared.Caller;
import yonghuang.shared.Role;

class RouteAuthoritiesTests {
    @ParameterizedTest
    @CsvSource({
        "GET, /api/products",
        "GET, /api/products/{id}",
        "GET, /api/suggestions",
        "GET, /api/shops/sample-1",
        "GET, /api/lots/{lot}",
        "POST, /api/accounts",
        "POST, /api/sessions",
        "POST, /api/sessions/refresh"
    })
    void anyoneMay(HttpMethod method, String route) {
        assertThat(allows(method, route, null)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/cart, CONSUMER",
        "PUT, /api/cart/lines/{sku}, CONSUMER",
        "POST, /api/orders, CONSUMER",
        "POST, /api/sandbox/payments/{id}/confirm, CONSUMER",
        "POST, /api/warehouses/{w}/receipts, WAREHOUSE",
        "POST, /api/warehouses/{w}/write-offs, WAREHOUSE",
        "PUT, /api/warehouses/remaining-life, OFFICE",
        "POST, /api/staff, ADMIN",
        "GET, /api/audit, ADMIN"
    })
    void onlyOneRoleMay(HttpMethod method, String route, Role role) {
        assertThat(allows(method, route, null)).isFalse();
        for (var other : Role.values())
            assertThat(allows(method, route, caller(other))).isEqualTo(other == role);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void warehousesAreReadByStaffOfTheCollaboration(Role role) {
        boolean reads = Set.of(Role.WAREHOUSE, Role.OFFICE, Role.ADMIN).contains(role);

        assertThat(allows(HttpMethod.GET, "/api/warehouses/{w}/stock", caller(role)))
                .isEqualTo(reads);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void approvalsAreDecidedInTheWarehouseOrByTheOffice(Role role) {
        boolean decides = role == Role.WAREHOUSE || role == Role.OFFICE;

        assertThat(allows(HttpMethod.POST, "/api/warehouses/{w}/approvals/{id}/approve", caller(role)))
                .isEqualTo(decides);
    }

    @Test
    void ownAccountAsksForAnySignIn() {
        assertThat(allows(HttpMethod.GET, "/api/accounts/current", null)).isFalse();
        assertThat(allows(HttpMethod.GET, "/api/accounts/current", caller(Role.OFFICE)))
                .isTrue();
    }

    @Test
    void routeNobodyWroteDownIsNotNamed() {
        assertThat(RouteAuthorities.names(HttpMethod.GET, "/api/secrets/{id}")).isFalse();
        assertThat(RouteAuthorities.names(HttpMethod.DELETE, "/api/products/{id}"))
                .isFalse();
        assertThat(RouteAuthorities.names(HttpMethod.GET, "/admin")).isFalse();
    }

    @Test
    void headIsAskedLikeGet() {
        assertThat(allows(HttpMethod.HEAD, "/api/products", null)).isTrue();
        assertThat(allows(HttpMethod.HEAD, "/api/cart", null)).isFalse();
    }

    private static boolean allows(HttpMethod method, String route, Caller caller) {
        assertThat(RouteAuthorities.names(method, route)).isTrue();
        return RouteAuthorities.of(method, PathContainer.parsePath(route.replaceAll("\\{[^}]*}", "x")))
                .allows(caller);
    }

    private static Caller caller(Role role) {
        return new Caller("acc_1", Set.of(role), Set.of(), Set.of());
    }
}
