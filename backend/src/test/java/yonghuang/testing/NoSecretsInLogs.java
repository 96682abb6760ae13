package yonghuang.testing;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.LoggerContextListener;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/**
 * Listens to the log of the whole suite: a provider's key, a webhook's secret, a payer's client secret or a card number in
 * it fails the class that ran.
 */
public final class NoSecretsInLogs implements BeforeAllCallback, AfterAllCallback {
    private static final Pattern SECRET =
            Pattern.compile("(?:sk|rk|ek)_(?:test|live)_\\w+|whsec_\\w+|(?:pi|seti)_\\w+_secret_\\w+");
    private static final Queue<String> FOUND = new ConcurrentLinkedQueue<>();
    private static final Listener LISTENER = new Listener();

    private static final class Listener extends AppenderBase<ILoggingEvent> {
        @Override
        protected void append(ILoggingEvent event) {
            look(event.getFormattedMessage(), event);
            for (var cause = event.getThrowableProxy(); cause != null; cause = next(cause)) {
                look(cause.getMessage(), event);
                for (var beside : cause.getSuppressed()) look(beside.getMessage(), event);
            }
        }

        private static IThrowableProxy next(IThrowableProxy cause) {
            return cause.getCause() == cause ? null : cause.getCause();
        }

        private static void look(String text, ILoggingEvent event) {
            if (text != null && isSecret(text)) FOUND.add(event.getLoggerName() + ": " + text);
        }
    }

    static boolean isSecret(String text) {
        return SECRET.matcher(text).find() || CardNumbers.areIn(text);
    }

    /** Lines of another process's log that hold a secret. */
    static List<String> linesWithSecrets(String log) {
        return log.lines().filter(NoSecretsInLogs::isSecret).toList();
    }

    /** Boot sets the log up anew for each application it starts; we stay, so that its first lines are heard too. */
    private static final class Staying implements LoggerContextListener {
        @Override
        public boolean isResetResistant() {
            return true;
        }

        @Override
        public void onReset(LoggerContext log) {
            listenTo(log);
        }

        @Override
        public void onStart(LoggerContext log) {}

        @Override
        public void onStop(LoggerContext log) {}

        @Override
        public void onLevelChange(Logger logger, Level level) {}
    }

    private static void listenTo(LoggerContext log) {
        LISTENER.setContext(log);
        LISTENER.start();
        log.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).addAppender(LISTENER);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        listen();
    }

    static void listen() {
        var log = (LoggerContext) LoggerFactory.getILoggerFactory();
        if (log.getCopyOfListenerList().stream().noneMatch(Staying.class::isInstance)) log.addListener(new Staying());
        if (!log.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).isAttached(LISTENER)) listenTo(log);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        check();
    }

    /** @throws AssertionError when a secret was logged since the last time */
    static void check() {
        var found = FOUND.toArray();
        FOUND.clear();
        assertThat(found).as("secrets in the log").isEmpty();
    }
}
