package yonghuang.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import yonghuang.embeddedmongo.CommandWatch;

/** Listens to the drivers of the whole suite: what would not mean the same on MongoDB 7 and 8 fails the class that sent it. */
public final class OnlyCommonCommands implements AfterAllCallback {
    static final CommandWatch WATCH = new CommandWatch();

    @Override
    public void afterAll(ExtensionContext context) {
        assertThat(WATCH.refused()).as("commands outside AllowedCommands").isEmpty();
    }
}
