package yonghuang.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import yonghuang.shared.Busy;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.InvalidInput.FieldError;
import yonghuang.shared.NotFound;
import yonghuang.shared.Refusal;
import yonghuang.shared.Sentence;

/** Every "no" and every fault as a problem of a stable type; never a class name, never a stack trace. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice {
    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final Sentence FAULT = new Sentence(
            "Something went wrong on our side. Nothing you sent was lost on purpose; please try again.",
            "服务器出错了，请稍后再试。");

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(Refusal refusal, HttpServletRequest request) {
        var answer = ResponseEntity.status(refusal.status());
        if (refusal instanceof Busy) answer.header(HttpHeaders.RETRY_AFTER, "1");
        var wait = refusal.members().get("retryAfter");
        if (wait != null) answer.header(HttpHeaders.RETRY_AFTER, String.valueOf(wait));
        return answer.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(Problems.of(refusal, request));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(HttpMessageNotReadableException unreadable, HttpServletRequest request) {
        var found = BrokenJson.explain(unreadable.getCause());
        return on(found != null ? found : BrokenJson.missing(), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(MethodArgumentNotValidException invalid, HttpServletRequest request) {
        var errors = invalid.getFieldErrors().stream()
                .map(error -> error(error.getField(), error.getDefaultMessage()))
                .toList();
        return on(new InvalidInput(errors), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(HandlerMethodValidationException invalid, HttpServletRequest request) {
        var errors = invalid.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> error(
                                String.valueOf(result.getMethodParameter().getParameterName()),
                                error.getDefaultMessage())))
                .toList();
        return on(new InvalidInput(errors), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(MethodArgumentTypeMismatchException mismatch, HttpServletRequest request) {
        return on(new InvalidInput(mismatch.getName(), "cannot be read", "无法识别"), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(MissingServletRequestParameterException missing, HttpServletRequest request) {
        return on(new InvalidInput(missing.getParameterName(), "is missing", "不能缺少"), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(MissingServletRequestPartException missing, HttpServletRequest request) {
        return on(new InvalidInput(missing.getRequestPartName(), "is missing", "不能缺少"), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(MaxUploadSizeExceededException larger, HttpServletRequest request) {
        return problem(
                "too-large", 413, new Sentence("A picture or file has 10 MB at most.", "图片或文件不能超过 10 MB。"), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(MultipartException broken, HttpServletRequest request) {
        return on(new InvalidInput("body", "is no whole multipart request", "不是完整的 multipart 请求"), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(MissingRequestHeaderException missing, HttpServletRequest request) {
        return on(new InvalidInput(missing.getHeaderName(), "is missing", "不能缺少"), request);
    }

    /** Who listened has gone: nobody is there to be answered. */
    @ExceptionHandler
    void on(AsyncRequestNotUsableException gone) {
        log.debug("A listener has gone: {}", gone.toString());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(NoResourceFoundException unknown, HttpServletRequest request) {
        return on(new NotFound(), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(HttpRequestMethodNotSupportedException wrong, HttpServletRequest request) {
        if (isOnlyAPage(request)) return on(new NotFound(), request);
        var allowed = wrong.getSupportedHttpMethods();
        var answer = ResponseEntity.status(405);
        if (allowed != null) answer.allow(allowed.toArray(org.springframework.http.HttpMethod[]::new));
        return answer.contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problems.of(
                        "method-not-allowed",
                        405,
                        new Sentence(
                                "This address does not take " + wrong.getMethod() + ".",
                                "该地址不支持 " + wrong.getMethod() + "。"),
                        request));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(HttpMediaTypeNotSupportedException wrong, HttpServletRequest request) {
        return problem(
                "unsupported-media-type",
                415,
                new Sentence("Send " + taken(wrong) + ".", "请以 " + taken(wrong) + " 发送。"),
                request);
    }

    private static String taken(HttpMediaTypeNotSupportedException wrong) {
        return wrong.getSupportedMediaTypes().contains(MediaType.MULTIPART_FORM_DATA)
                ? MediaType.MULTIPART_FORM_DATA_VALUE
                : MediaType.APPLICATION_JSON_VALUE;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(HttpMediaTypeNotAcceptableException wrong, HttpServletRequest request) {
        return problem(
                "not-acceptable",
                406,
                new Sentence("The answer is application/json.", "应答为 application/json。"),
                request);
    }

    @ExceptionHandler
    void on(AuthenticationException forTheSecurityChain) {
        throw forTheSecurityChain;
    }

    @ExceptionHandler
    void on(AccessDeniedException forTheSecurityChain) {
        throw forTheSecurityChain;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(Exception fault, HttpServletRequest request) {
        log.error("{} {} failed", request.getMethod(), request.getRequestURI(), fault);
        return problem("internal-error", 500, FAULT, request);
    }

    private static ResponseEntity<ProblemDetail> problem(
            String type, int status, Sentence detail, HttpServletRequest request) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problems.of(type, status, detail, request));
    }

    private static FieldError error(String field, @Nullable String message) {
        var said = message == null ? "is not valid" : message;
        return new FieldError(field, new Sentence(said, said));
    }

    /** The page server takes GET only; another method on an address it alone would answer is an unknown route. */
    private static boolean isOnlyAPage(HttpServletRequest request) {
        return List.of("/**", "/")
                .contains(String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)));
    }
}
