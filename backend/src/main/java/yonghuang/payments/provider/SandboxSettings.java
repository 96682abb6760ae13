package yonghuang.payments.provider;

import java.time.Duration;

/**
 * How the sandbox behaves.
 *
 * @param decidesAfter how long a payment stays in processing; zero: decided at once
 */
public record SandboxSettings(Duration decidesAfter) {
    public static final SandboxSettings AT_ONCE = new SandboxSettings(Duration.ZERO);
}
