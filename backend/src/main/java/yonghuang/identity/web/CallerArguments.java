package yonghuang.identity.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import yonghuang.identity.NotSignedIn;
import yonghuang.identity.sessions.Callers;
import yonghuang.identity.sessions.SignedIn;
import yonghuang.shared.Caller;
import yonghuang.shared.StillSignedIn;

/**
 * Gives a controller who asks: {@link Caller}, {@link SignedIn} where the session matters, {@link StillSignedIn} where the
 * answer takes long.
 */
@Configuration(proxyBeanMethods = false)
class CallerArguments implements WebMvcConfigurer, HandlerMethodArgumentResolver {
    private static final Set<Class<?>> KNOWN = Set.of(Caller.class, SignedIn.class, StillSignedIn.class);

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, SignedIn.class, StillSignedIn.class);
    }

    private final ObjectProvider<Callers> callers;

    CallerArguments(ObjectProvider<Callers> callers) {
        this.callers = callers;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return KNOWN.contains(parameter.getParameterType());
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer view,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var who = SignedInAuthentication.current();
        if (who == null && parameter.isOptional()) return null;
        if (who == null) throw new NotSignedIn();
        if (parameter.getParameterType() == StillSignedIn.class) return stillSignedIn(request);
        return parameter.getParameterType() == Caller.class ? who.caller() : who;
    }

    private StillSignedIn stillSignedIn(NativeWebRequest request) {
        var token = BearerTokens.token(request.getHeader(HttpHeaders.AUTHORIZATION));
        return () -> {
            var who = token == null ? null : callers.getObject().of(token);
            return who == null ? null : who.caller();
        };
    }
}
