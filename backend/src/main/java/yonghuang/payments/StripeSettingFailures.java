package yonghuang.payments;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A start that Stripe's settings stopped says in one sentence what to set; no stack trace. */
class StripeSettingFailures extends AbstractFailureAnalyzer<StripeSettingRefused> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, StripeSettingRefused cause) {
        return new FailureAnalysis(cause.getMessage(), "Change the setting and start again.", cause);
    }
}
