package yonghuang.identity.sample;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import yonghuang.shared.ShopSettings;

/** Shows whoever started a shop with sample data how to get in; the passwords only at the start that made them. */
@Component
class SignInBoard {
    private static final Logger log = LoggerFactory.getLogger("yonghuang");
    private static final int ONE_PER_ROLE = 5;

    private final SampleAccounts sample;
    private final ShopSettings settings;

    SignInBoard(SampleAccounts sample, ShopSettings settings) {
        this.sample = sample;
        this.settings = settings;
    }

    @EventListener
    void show(ApplicationReadyEvent ready) {
        if (!settings.sampleData()) return;
        var port = ready.getApplicationContext().getEnvironment().getProperty("local.server.port", "8080");
        if (sample.file().isNew()) {
            log.info(board(port, sample.file().readOrMake()));
        } else {
            log.info("The shop is open: http://localhost:{}  (sign-ins: {})", port, sample.file().path());
        }
    }

    private String board(String port, List<SignIn> signIns) {
        var rows = signIns.stream()
                .limit(ONE_PER_ROLE)
                .map(signIn -> String.format(Locale.ROOT, "  %-10s %-26s %s", signIn.role(), signIn.email(), signIn.password()))
                .collect(Collectors.joining("\n"));
        return """
                The shop is open

                  Shop         http://localhost:%s
                  API          http://localhost:%s/api/openapi.json

                %s

                  These passwords are shown once. They are kept in %s
                """
                .formatted(port, port, rows, sample.file().path());
    }
}
