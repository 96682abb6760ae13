package yonghuang.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.header.HeaderWriter;

/** Nobody keeps an answer of the API unless its controller said so; one with an ETag may be kept and asked for again. */
final class CacheRules implements HeaderWriter {
    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (response.containsHeader(HttpHeaders.CACHE_CONTROL)
                || !request.getRequestURI().startsWith("/api")) return;
        response.setHeader(
                HttpHeaders.CACHE_CONTROL,
                response.containsHeader(HttpHeaders.ETAG) ? "private, no-cache" : "no-store");
    }
}
