package yonghuang.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import yonghuang.shared.Sentence;

/** Reads a body once, whole, up to {@link #LARGEST} bytes; beyond that the answer is 413 and nothing was read into an object. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class RequestBodies extends OncePerRequestFilter {
    static final int LARGEST = 1024 * 1024;

    /** They take files of up to 10 MB, which go past this to the disk; how large they may be is set for all multipart bodies. */
    private static final Set<String> UPLOADS = Set.of("/api/images", "/api/documents");

    private static final Pattern IMPORTS = Pattern.compile("/api/merchants/[^/]+/imports");

    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH", "DELETE");

    private final ProblemWriter problems;

    RequestBodies(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !WITH_BODY.contains(request.getMethod()) || isUpload(request);
    }

    /** Whether the address takes files. */
    static boolean takesFiles(String address) {
        return UPLOADS.contains(address) || IMPORTS.matcher(address).matches();
    }

    private static boolean isUpload(HttpServletRequest request) {
        var type = request.getContentType();
        return takesFiles(request.getRequestURI())
                && request.getMethod().equals("POST")
                && type != null
                && type.startsWith("multipart/form-data");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var body = request.getContentLengthLong() > LARGEST
                ? null
                : request.getInputStream().readNBytes(LARGEST + 1);
        if (body == null || body.length > LARGEST) {
            problems.write(
                    response,
                    Problems.of(
                            "too-large",
                            413,
                            new Sentence("A request body holds 1 MB at most.", "请求内容不能超过 1 MB。"),
                            request));
            return;
        }
        chain.doFilter(new ReadBody(request, body), response);
    }

    /** A request whose body may be read again and again. */
    static final class ReadBody extends HttpServletRequestWrapper {
        private final byte[] body;

        ReadBody(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        byte[] body() {
            return body;
        }

        @Override
        public ServletInputStream getInputStream() {
            var bytes = new ByteArrayInputStream(body);
            return new ServletInputStream() {
                @Override
                public int read() {
                    return bytes.read();
                }

                @Override
                public int read(byte[] into, int from, int length) {
                    return bytes.read(into, from, length);
                }

                @Override
                public boolean isFinished() {
                    return bytes.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new IllegalStateException("the body is read at once");
                }
            };
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }
}
