package yonghuang.payments.provider;

/** What the payer lets the sandbox decide. */
public enum SandboxOutcome {
    SUCCEED,
    DECLINE
}
