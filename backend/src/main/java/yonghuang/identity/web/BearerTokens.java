package yonghuang.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;
import yonghuang.identity.sessions.Callers;
import yonghuang.shared.Busy;

/**
 * Signs the request in by its access token. A token that is no good leaves it signed out, so what is open to anyone stays
 * open to a browser whose token has just expired.
 */
final class BearerTokens extends OncePerRequestFilter {
    private static final String SCHEME = "Bearer ";

    private final Callers callers;
    private final SecurityProblems problems;

    BearerTokens(Callers callers, SecurityProblems problems) {
        this.callers = callers;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            signIn(token(request.getHeader(HttpHeaders.AUTHORIZATION)));
        } catch (DataAccessException | Busy storeUnreachable) {
            problems.write(new Busy(), request, response);
            return;
        }
        chain.doFilter(request, response);
    }

    private void signIn(@Nullable String token) {
        var who = token == null ? null : callers.of(token);
        if (who != null) SecurityContextHolder.setContext(new SecurityContextImpl(new SignedInAuthentication(who)));
    }

    static @Nullable String token(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) return null;
        return header.substring(SCHEME.length()).strip();
    }
}
