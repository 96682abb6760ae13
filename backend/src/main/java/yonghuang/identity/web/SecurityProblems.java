package yonghuang.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import yonghuang.identity.NotSignedIn;
import yonghuang.identity.RoleMissing;
import yonghuang.shared.Busy;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.Refusal;

/** What the chain refuses, before any controller is asked, as problems. */
@Component
class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {
    private final JsonMapper json;

    SecurityProblems(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (RouteAuthorization.isNamed(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            write(new NotSignedIn(), request, response);
        } else {
            write(new RoleMissing(), request, response); // signing in would not help
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        write(new RoleMissing(), request, response);
    }

    /** The firewall met an address that could be read in two ways, such as one with {@code //} or {@code ;} in it. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException refused)
            throws IOException {
        write(new InvalidInput("path", "is not an address of this shop", "不是本店的有效地址"), request, response);
    }

    void write(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (refusal instanceof Busy) response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        response.setStatus(refusal.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem(refusal, request)));
    }

    private static ProblemDetail problem(Refusal refusal, HttpServletRequest request) {
        boolean chinese = request.getLocale().getLanguage().equals(Locale.CHINESE.getLanguage());
        var problem = ProblemDetail.forStatus(refusal.status());
        problem.setType(URI.create("/problems/" + refusal.type()));
        problem.setTitle(title(refusal.type()));
        problem.setDetail(chinese ? refusal.detail().zh() : refusal.detail().en());
        problem.setInstance(instance(request));
        if (refusal instanceof InvalidInput invalid) problem.setProperty("errors", errors(invalid, chinese));
        return problem;
    }

    private record FieldProblem(String field, String message) {}

    private static List<FieldProblem> errors(InvalidInput invalid, boolean chinese) {
        return invalid.errors().stream()
                .map(error -> new FieldProblem(
                        error.field(),
                        chinese ? error.message().zh() : error.message().en()))
                .toList();
    }

    private static String title(String type) {
        var words = type.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static URI instance(HttpServletRequest request) {
        try {
            return new URI(request.getRequestURI());
        } catch (java.net.URISyntaxException notAnAddress) {
            return URI.create("/");
        }
    }
}
