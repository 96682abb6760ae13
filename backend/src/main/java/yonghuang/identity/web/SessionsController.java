package yonghuang.identity.web;

import static yonghuang.identity.web.Given.given;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yonghuang.identity.NotSignedIn;
import yonghuang.identity.sessions.OpenSession;
import yonghuang.identity.sessions.Sessions;
import yonghuang.identity.sessions.SignedIn;

/**
 * Signing in and out. The refresh cookie goes to these routes only and never with a request another site caused
 * (SameSite=Strict), so no other site can make use of it; everything else is authorised by a header no site can send.
 */
@RestController
@RequestMapping(SessionsController.PATH)
class SessionsController {
    static final String PATH = "/api/sessions";
    static final String COOKIE = "yonghuang_refresh";

    record SignInRequest(
            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            String email,

            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            String password) {
        @Override
        public String toString() {
            return "SignInRequest[]";
        }
    }

    private final Sessions sessions;

    SessionsController(Sessions sessions) {
        this.sessions = sessions;
    }

    @PostMapping
    ResponseEntity<SessionAnswer> signIn(@RequestBody SignInRequest request, HttpServletRequest from) {
        var email = given("email", request.email());
        return answer(sessions.signIn(email, given("password", request.password()), from.getRemoteAddr()), from);
    }

    @PostMapping("/refresh")
    ResponseEntity<SessionAnswer> refreshSession(
            @Parameter(hidden = true) @CookieValue(name = COOKIE, required = false) @Nullable String cookie,
            HttpServletRequest from) {
        return answer(sessions.refresh(cookie), from);
    }

    @DeleteMapping("/current")
    @ApiResponse(responseCode = "204", description = "Signed out here: the cookie is dead, the access token at its end")
    ResponseEntity<Void> signOut(
            @Parameter(hidden = true) @CookieValue(name = COOKIE, required = false) @Nullable String cookie,
            @Nullable SignedIn who,
            HttpServletRequest from) {
        if (cookie == null && who == null) throw new NotSignedIn();
        sessions.signOut(cookie);
        if (who != null) sessions.signOut(who);
        return signedOut(from);
    }

    @DeleteMapping
    @ApiResponse(responseCode = "204", description = "Signed out everywhere: every cookie and access token is dead")
    ResponseEntity<Void> signOutEverywhere(SignedIn who, HttpServletRequest from) {
        sessions.signOutEverywhere(who.caller().account());
        return signedOut(from);
    }

    private static ResponseEntity<SessionAnswer> answer(OpenSession session, HttpServletRequest from) {
        return ResponseEntity.ok()
                .header(HttpHeaders.SET_COOKIE, cookie(session.refreshCookie(), session.cookieLife(), from))
                .body(SessionAnswer.of(session));
    }

    private static ResponseEntity<Void> signedOut(HttpServletRequest from) {
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO, from))
                .build();
    }

    private static String cookie(String value, Duration life, HttpServletRequest from) {
        return ResponseCookie.from(COOKIE, value)
                .path(PATH)
                .httpOnly(true)
                .sameSite("Strict")
                .secure(from.isSecure())
                .maxAge(life)
                .build()
                .toString();
    }
}
