package yonghuang.identity.sessions;

import org.springframework.stereotype.Component;
import yonghuang.identity.passwords.SignInThrottle;
import yonghuang.shared.Sweep;

/** Removes sessions that have expired and wrong guesses that no longer matter. */
@Component
class IdentitySweep implements Sweep {
    private final Sessions sessions;
    private final SignInThrottle throttle;

    IdentitySweep(Sessions sessions, SignInThrottle throttle) {
        this.sessions = sessions;
        this.throttle = throttle;
    }

    @Override
    public String name() {
        return "sessions";
    }

    @Override
    public void run() {
        sessions.forgetOld();
        throttle.forgetOld();
    }
}
