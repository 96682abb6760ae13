package yonghuang.platform;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import yonghuang.embeddedmongo.StoreDamaged;
import yonghuang.embeddedmongo.StoreLocked;
import yonghuang.embeddedmongo.StoreNewer;
import yonghuang.shared.SettingRefused;

/** A start that cannot go on says in one sentence what to do; no stack trace. */
class StartFailures implements FailureAnalyzer {
    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof WrongSetting
                    || cause instanceof SettingRefused
                    || cause instanceof StoreLocked
                    || cause instanceof StoreDamaged
                    || cause instanceof StoreNewer) {
                return new FailureAnalysis(cause.getMessage(), null, cause);
            }
        }
        return null;
    }
}
