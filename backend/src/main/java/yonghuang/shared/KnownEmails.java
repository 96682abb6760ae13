package yonghuang.shared;

import java.util.Optional;

/** Which account an e-mail address belongs to, for those who name people by it. Implemented by identity. */
public interface KnownEmails {
    /** @param email in either case; empty when nobody has it */
    Optional<String> accountOf(String email);
}
