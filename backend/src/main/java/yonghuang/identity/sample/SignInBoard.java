package yonghuang.identity.sample;

import java.util.Locale;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows whoever started a shop with sample data how to get in, once: at the start that made the passwords. */
@Component
class SignInBoard {
    private static final Logger log = LoggerFactory.getLogger(SignInBoard.class);
    private static final int ONE_PER_ROLE = 6;

    private final SampleAccounts sample;

    SignInBoard(SampleAccounts sample) {
        this.sample = sample;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(1) // after the addresses
    void show() {
        if (sample.file().isNew()) log.info("{}", board());
    }

    private String board() {
        var rows = sample.file().readOrMake().stream()
                .limit(ONE_PER_ROLE)
                .map(signIn -> String.format(
                        Locale.ROOT, "  %-10s %-26s %s", signIn.role(), signIn.email(), signIn.password()))
                .collect(Collectors.joining("\n"));
        return "sign-ins, shown once and kept in " + sample.file().path().toAbsolutePath() + "\n\n" + rows + "\n";
    }
}
