package yonghuang.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import yonghuang.identity.RouteAuthorities;

/**
 * Asks {@link RouteAuthorities}. Pages and files (any GET outside {@code /api}) are open. Where somebody would be refused
 * but no controller answers, the request goes on, so that an unknown address is 404 and a wrong method 405 for everyone.
 */
final class RouteAuthorization implements AuthorizationManager<RequestAuthorizationContext> {
    private static final AuthorizationDecision GRANTED = new AuthorizationDecision(true);
    private static final AuthorizationDecision DENIED = new AuthorizationDecision(false);
    private static final String UNNAMED = RouteAuthorization.class.getName() + ".unnamed";
    private static final PathPattern API = PathPatternParser.defaultInstance.parse("/api/**");

    private final ObjectProvider<RequestMappingHandlerMapping> controllers;

    RouteAuthorization(ObjectProvider<RequestMappingHandlerMapping> controllers) {
        this.controllers = controllers;
    }

    /** False when the route exists but no rule names it, which denies it to everybody. */
    static boolean isNamed(HttpServletRequest request) {
        return request.getAttribute(UNNAMED) == null;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        var request = context.getRequest();
        var path = ServletRequestPathUtils.hasParsedRequestPath(request)
                ? ServletRequestPathUtils.getParsedRequestPath(request)
                : ServletRequestPathUtils.parseAndCache(request);
        var method = HttpMethod.valueOf(request.getMethod());
        if (isPage(method, path.pathWithinApplication())) return GRANTED;
        var authority = RouteAuthorities.of(method, path.pathWithinApplication());
        var caller = authentication.get() instanceof SignedInAuthentication signedIn
                ? signedIn.who().caller()
                : null;
        if (authority != null && authority.allows(caller)) return GRANTED;
        if (!exists(request)) return GRANTED;
        if (authority == null) request.setAttribute(UNNAMED, true);
        return DENIED;
    }

    private static boolean isPage(HttpMethod method, PathContainer path) {
        return (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD)) && !API.matches(path);
    }

    private boolean exists(HttpServletRequest request) {
        try {
            var chain = controllers.getObject().getHandler(request);
            return chain != null && chain.getHandler() instanceof HandlerMethod;
        } catch (HttpRequestMethodNotSupportedException otherMethodsOnly) {
            return false;
        } catch (Exception existsButRefusesForAnotherReason) {
            return true;
        }
    }
}
