package yonghuang.identity.sessions;

import java.time.Duration;
import java.util.List;
import yonghuang.shared.Role;

/**
 * What a signed-in browser gets.
 *
 * @param accessToken good for {@code expiresIn}
 * @param refreshCookie good once
 * @param cookieLife what is left of the session
 */
public record OpenSession(
        String accessToken, Duration expiresIn, List<Role> roles, String refreshCookie, Duration cookieLife) {
    @Override
    public String toString() {
        return "OpenSession[" + roles + "]";
    }
}
