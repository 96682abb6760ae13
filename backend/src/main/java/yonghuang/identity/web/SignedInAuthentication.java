package yonghuang.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import yonghuang.identity.sessions.SignedIn;

/** The signed-in account as Spring Security knows it; its name is the account's id. */
final class SignedInAuthentication extends AbstractAuthenticationToken {
    private final transient SignedIn who;

    SignedInAuthentication(SignedIn who) {
        super(List.of());
        this.who = who;
        super.setAuthenticated(true);
    }

    SignedIn who() {
        return who;
    }

    static @Nullable SignedIn current() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedInAuthentication signedIn
                ? signedIn.who
                : null;
    }

    @Override
    public Object getPrincipal() {
        return who.caller();
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public String getName() {
        return who.caller().account();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedInAuthentication another && who.equals(another.who);
    }

    @Override
    public int hashCode() {
        return who.hashCode();
    }
}
