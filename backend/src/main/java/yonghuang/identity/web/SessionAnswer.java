package yonghuang.identity.web;

import java.util.List;
import yonghuang.identity.sessions.OpenSession;
import yonghuang.shared.Role;

/** @param expiresIn seconds the access token is good for */
record SessionAnswer(String accessToken, long expiresIn, List<Role> roles) {
    static SessionAnswer of(OpenSession session) {
        return new SessionAnswer(session.accessToken(), session.expiresIn().toSeconds(), session.roles());
    }
}
