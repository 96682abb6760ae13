package yonghuang.identity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import yonghuang.shared.Caller;
import yonghuang.shared.Role;

/**
 * Which authority each route of the API asks for. The first rule that fits decides; a route no rule names is denied to
 * everybody, so a new one has to be written down here before it can be used.
 */
public final class RouteAuthorities {
    /** Who may pass: anyone, anyone signed in, or those with one of the roles. */
    public sealed interface Authority {
        boolean allows(@Nullable Caller caller);
    }

    private record Anyone() implements Authority {
        @Override
        public boolean allows(@Nullable Caller caller) {
            return true;
        }
    }

    private record AnyoneSignedIn() implements Authority {
        @Override
        public boolean allows(@Nullable Caller caller) {
            return caller != null;
        }
    }

    private record OneOf(Set<Role> roles) implements Authority {
        @Override
        public boolean allows(@Nullable Caller caller) {
            return caller != null && roles.stream().anyMatch(caller::has);
        }
    }

    private record Rule(@Nullable HttpMethod method, PathPattern path, Authority authority) {
        boolean fits(HttpMethod asked, PathContainer where) {
            return (method == null || method.equals(asked)) && path.matches(where);
        }
    }

    private static final Authority ANYONE = new Anyone();
    private static final Authority SIGNED_IN = new AnyoneSignedIn();

    private static final List<Rule> RULES = List.of(
            rule(HttpMethod.GET, "/api/products/**", ANYONE),
            rule(HttpMethod.POST, "/api/products/{id}/reviews", oneOf(Role.CONSUMER)),
            rule(HttpMethod.POST, "/api/products/{id}/questions", oneOf(Role.CONSUMER)),
            rule(HttpMethod.POST, "/api/questions/{id}/answers", oneOf(Role.CONSUMER, Role.MERCHANT)),
            rule(HttpMethod.PUT, "/api/reviews/{id}/answer", oneOf(Role.MERCHANT)),
            rule(HttpMethod.GET, "/api/reviews", oneOf(Role.MERCHANT, Role.OFFICE, Role.ADMIN)),
            rule(HttpMethod.GET, "/api/questions", oneOf(Role.MERCHANT, Role.OFFICE, Role.ADMIN)),
            rule(null, "/api/reviews/**", oneOf(Role.OFFICE, Role.ADMIN)),
            rule(null, "/api/questions/**", oneOf(Role.OFFICE, Role.ADMIN)),
            rule(HttpMethod.GET, "/api/suggestions", ANYONE),
            rule(HttpMethod.GET, "/api/shops/{m}", ANYONE),
            rule(HttpMethod.GET, "/api/registrations/**", ANYONE),
            rule(null, "/api/registrations/**", oneOf(Role.OFFICE, Role.ADMIN)),
            rule(HttpMethod.GET, "/api/merchants/{m}/mark-uses", oneOf(Role.MERCHANT, Role.OFFICE, Role.ADMIN)),
            rule(HttpMethod.GET, "/api/merchants/{m}/orders/**", oneOf(Role.MERCHANT, Role.OFFICE, Role.ADMIN)),
            rule(HttpMethod.GET, "/api/merchants/{m}/stock", oneOf(Role.MERCHANT, Role.OFFICE, Role.ADMIN)),
            rule(HttpMethod.GET, "/api/merchants/{m}/deliveries/**", oneOf(Role.MERCHANT, Role.OFFICE, Role.ADMIN)),
            rule(HttpMethod.POST, "/api/merchants/{m}/deliveries/**", oneOf(Role.MERCHANT)),
            rule(null, "/api/mark-uses/**", oneOf(Role.OFFICE, Role.ADMIN)),
            rule(HttpMethod.GET, "/api/lots/**", ANYONE),
            rule(HttpMethod.GET, "/api/near-expiry/**", ANYONE),
            rule(HttpMethod.GET, "/api/images/{id}/{size}", ANYONE), // the private ones ask who looks
            rule(HttpMethod.POST, "/api/images", SIGNED_IN),
            rule(null, "/api/documents/**", SIGNED_IN),
            rule(HttpMethod.GET, "/api/openapi.json/**", ANYONE),
            rule(HttpMethod.GET, "/api/openapi.json.yaml", ANYONE),
            rule(HttpMethod.POST, "/api/payments/stripe/webhook", ANYONE), // signed by the provider
            rule(HttpMethod.GET, "/api/payments/settings", ANYONE),
            rule(HttpMethod.POST, "/api/payments/{id}/attempts", oneOf(Role.CONSUMER)),
            rule(null, "/api/payments/alerts/**", oneOf(Role.OFFICE, Role.ADMIN)),
            rule(null, "/api/reconciliations/**", oneOf(Role.OFFICE, Role.ADMIN)),
            rule(null, "/api/invoices/**", oneOf(Role.OFFICE, Role.ADMIN)),
            rule(HttpMethod.POST, "/api/accounts", ANYONE),
            rule(HttpMethod.POST, "/api/accounts/first-admin", ANYONE), // asks for the one-time token
            rule(HttpMethod.GET, "/api/accounts/current", SIGNED_IN),
            rule(HttpMethod.PUT, "/api/accounts/current/password", SIGNED_IN),
            rule(HttpMethod.POST, "/api/sessions", ANYONE),
            rule(HttpMethod.POST, "/api/sessions/refresh", ANYONE), // asks for the cookie
            rule(HttpMethod.DELETE, "/api/sessions/current", ANYONE), // asks for the cookie or the token
            rule(HttpMethod.DELETE, "/api/sessions", SIGNED_IN),
            rule(null, "/api/cart/**", oneOf(Role.CONSUMER)),
            rule(HttpMethod.GET, "/api/coupons/mine", oneOf(Role.CONSUMER)),
            rule(null, "/api/coupons/**", oneOf(Role.OFFICE, Role.ADMIN)),
            rule(null, "/api/group-prices/**", oneOf(Role.OFFICE, Role.ADMIN)),
            rule(null, "/api/public-buyers/**", oneOf(Role.OFFICE, Role.ADMIN)),
            rule(null, "/api/orders/**", oneOf(Role.CONSUMER)),
            rule(null, "/api/sandbox/**", oneOf(Role.CONSUMER)),
            rule(HttpMethod.GET, "/api/warehouses/**", oneOf(Role.WAREHOUSE, Role.OFFICE, Role.ADMIN)),
            rule(HttpMethod.PUT, "/api/warehouses/remaining-life", oneOf(Role.OFFICE)),
            rule(HttpMethod.POST, "/api/warehouses/{w}/approvals/**", oneOf(Role.WAREHOUSE, Role.OFFICE)),
            rule(HttpMethod.POST, "/api/warehouses/{w}/near-expiry-offers/**", oneOf(Role.WAREHOUSE, Role.OFFICE)),
            rule(null, "/api/warehouses/**", oneOf(Role.WAREHOUSE)),
            rule(HttpMethod.POST, "/api/recalls/{id}/close", oneOf(Role.OFFICE, Role.ADMIN)),
            rule(HttpMethod.POST, "/api/recalls/{id}/withdraw", oneOf(Role.OFFICE, Role.ADMIN)),
            rule(null, "/api/recalls/**", oneOf(Role.WAREHOUSE, Role.OFFICE, Role.ADMIN)),
            rule(HttpMethod.GET, "/api/returns/**", oneOf(Role.WAREHOUSE, Role.OFFICE, Role.ADMIN)),
            rule(HttpMethod.POST, "/api/returns/{r}/receive", oneOf(Role.WAREHOUSE)),
            rule(null, "/api/returns/**", oneOf(Role.OFFICE, Role.ADMIN)),
            rule(null, "/api/refund-approvals/**", oneOf(Role.OFFICE, Role.ADMIN)),
            rule(HttpMethod.GET, "/api/replenishment/**", oneOf(Role.WAREHOUSE, Role.OFFICE, Role.ADMIN)),
            rule(null, "/api/replenishment/**", oneOf(Role.OFFICE, Role.ADMIN)),
            rule(null, "/api/search/**", oneOf(Role.OFFICE, Role.ADMIN)),
            rule(HttpMethod.POST, "/api/admissions/{id}/refuse", oneOf(Role.OFFICE, Role.ADMIN)),
            rule(HttpMethod.POST, "/api/admissions/{id}/admit", oneOf(Role.OFFICE, Role.ADMIN)),
            rule(null, "/api/admissions/**", oneOf(Role.COUNTY, Role.OFFICE, Role.ADMIN)),
            rule(null, "/api/applications/**", SIGNED_IN),
            rule(HttpMethod.POST, "/api/invitations/accept", SIGNED_IN), // asks for the one-time token
            rule(HttpMethod.GET, "/api/merchants/{m}", oneOf(Role.MERCHANT, Role.OFFICE, Role.ADMIN)),
            rule(HttpMethod.POST, "/api/merchants/{m}/licences", oneOf(Role.MERCHANT)),
            rule(HttpMethod.POST, "/api/merchants/{m}/licences/{l}/**", oneOf(Role.OFFICE, Role.ADMIN)),
            rule(HttpMethod.PUT, "/api/merchants/{m}/contact", oneOf(Role.MERCHANT)),
            rule(HttpMethod.PUT, "/api/merchants/{m}/bank", oneOf(Role.MERCHANT)),
            rule(HttpMethod.GET, "/api/merchants/{m}/bank", oneOf(Role.OFFICE, Role.ADMIN)),
            rule(HttpMethod.POST, "/api/merchants/{m}/bank-changes/{c}/**", oneOf(Role.OFFICE, Role.ADMIN)),
            rule(HttpMethod.GET, "/api/bank-changes", oneOf(Role.OFFICE, Role.ADMIN)),
            rule(HttpMethod.GET, "/api/licences", oneOf(Role.OFFICE, Role.ADMIN)),
            rule(null, "/api/merchants/{m}/members/**", oneOf(Role.MERCHANT)),
            rule(HttpMethod.GET, "/api/merchants/{m}/products/**", oneOf(Role.MERCHANT, Role.OFFICE, Role.ADMIN)),
            rule(null, "/api/merchants/{m}/products/**", oneOf(Role.MERCHANT)),
            rule(HttpMethod.GET, "/api/merchants/{m}/imports/**", oneOf(Role.MERCHANT, Role.OFFICE, Role.ADMIN)),
            rule(HttpMethod.POST, "/api/merchants/{m}/imports/**", oneOf(Role.MERCHANT)),
            rule(null, "/api/listings/**", oneOf(Role.OFFICE, Role.ADMIN)),
            rule(null, "/api/merchants/{m}/invitations/**", oneOf(Role.MERCHANT)),
            rule(HttpMethod.GET, "/api/merchants/{m}/statements/**", oneOf(Role.MERCHANT, Role.OFFICE, Role.ADMIN)),
            rule(null, "/api/merchants/{m}/payout-account", oneOf(Role.OFFICE, Role.ADMIN)),
            rule(null, "/api/commissions", oneOf(Role.OFFICE, Role.ADMIN)),
            rule(null, "/api/journal/**", oneOf(Role.OFFICE, Role.ADMIN)),
            rule(null, "/api/payouts/**", oneOf(Role.OFFICE, Role.ADMIN)),
            rule(null, "/api/staff/**", oneOf(Role.ADMIN)),
            rule(HttpMethod.GET, "/api/audit", oneOf(Role.ADMIN)));

    private RouteAuthorities() {}

    private static Rule rule(@Nullable HttpMethod method, String pattern, Authority authority) {
        return new Rule(method, PathPatternParser.defaultInstance.parse(pattern), authority);
    }

    private static Authority oneOf(Role... roles) {
        return new OneOf(EnumSet.copyOf(Arrays.asList(roles)));
    }

    /** @return null when no rule names it: denied; HEAD and OPTIONS are asked like GET */
    public static @Nullable Authority of(HttpMethod method, PathContainer path) {
        var asked = method.equals(HttpMethod.HEAD) || method.equals(HttpMethod.OPTIONS) ? HttpMethod.GET : method;
        for (var rule : RULES) if (rule.fits(asked, path)) return rule.authority();
        return null;
    }

    /**
     * Whether a rule names the route.
     *
     * @param pattern as a controller maps it, such as {@code /api/orders/{id}}
     */
    public static boolean names(HttpMethod method, String pattern) {
        var example = pattern.replaceAll("\\{[^}]*}|\\*+", "x");
        return of(method, PathContainer.parsePath(example)) != null;
    }
}
