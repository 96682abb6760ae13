package yonghuang.identity.tokens;

import java.time.Instant;

/**
 * What a genuine access token says; whether its session still lives is the account's to say.
 *
 * @param generation of the account when the session was opened
 */
public record VerifiedToken(String account, String session, int generation, Instant expiresAt) {}
