package yonghuang.platform;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A start that cannot go on says in one sentence what to set; no stack trace. */
class StartFailures extends AbstractFailureAnalyzer<WrongSetting> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, WrongSetting cause) {
        return new FailureAnalysis(cause.getMessage(), "Change the setting and start again.", cause);
    }
}
