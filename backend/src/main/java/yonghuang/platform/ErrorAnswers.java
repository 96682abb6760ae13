package yonghuang.platform;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yonghuang.shared.Sentence;

/** What the container refuses before a controller sees it, such as a malformed address, as a problem too. */
@Hidden
@RestController
class ErrorAnswers implements ErrorController {
    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> answer(HttpServletRequest request) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        var problem = switch (status) {
            case 404 -> Problems.of("not-found", 404, new Sentence("There is nothing here.", "没有找到。"), request);
            case 400 ->
                Problems.of("invalid-request", 400, new Sentence("The request cannot be read.", "请求无法识别。"), request);
            default ->
                Problems.of(
                        status < 500 ? "refused" : "internal-error",
                        status,
                        new Sentence("The request could not be answered.", "请求未能处理。"),
                        request);
        };
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
