package yonghuang.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import yonghuang.shared.InvalidInput.FieldError;
import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** Makes the RFC 9457 answer of a refusal, in the caller's language. */
final class Problems {
    private Problems() {}

    static ProblemDetail of(Refusal refusal, HttpServletRequest request) {
        var problem = of(refusal.type(), refusal.status(), refusal.detail(), request);
        refusal.members().forEach((name, value) -> problem.setProperty(name, inLanguage(value, request)));
        return problem;
    }

    static ProblemDetail of(String type, int status, Sentence detail, HttpServletRequest request) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(status), said(detail, request));
        problem.setType(URI.create("/problems/" + type));
        problem.setTitle(title(type));
        problem.setInstance(instance(request));
        return problem;
    }

    static String said(Sentence sentence, HttpServletRequest request) {
        return request.getLocale().getLanguage().equals(Locale.CHINESE.getLanguage()) ? sentence.zh() : sentence.en();
    }

    private static String title(String type) {
        var words = type.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static URI instance(HttpServletRequest request) {
        try {
            return URI.create(request.getRequestURI());
        } catch (IllegalArgumentException notAUri) {
            return URI.create("/");
        }
    }

    private static Object inLanguage(Object value, HttpServletRequest request) {
        if (value instanceof Sentence sentence) return said(sentence, request);
        if (value instanceof FieldError error)
            return Map.of("field", error.field(), "message", said(error.message(), request));
        if (value instanceof List<?> list)
            return list.stream().map(item -> inLanguage(item, request)).toList();
        if (value instanceof Map<?, ?> map) {
            var said = new LinkedHashMap<Object, Object>();
            map.forEach((name, member) -> said.put(name, inLanguage(member, request)));
            return said;
        }
        return value;
    }
}
