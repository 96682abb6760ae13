package yonghuang.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import yonghuang.shared.SettingRefused;
import yonghuang.shared.ShopSettings;

class MailConfigurationTests {
    private final ApplicationContextRunner shop = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
            .withUserConfiguration(MailConfiguration.class)
            .withBean(Clock.class, Clock::systemUTC)
            .withBean(
                    ShopSettings.class,
                    () -> new ShopSettings(Path.of("data"), false, true, 600, Duration.ofMinutes(15), 1000, true));

    @Test
    void withoutAHostLettersGoIntoTheFolder() {
        shop.withPropertyValues("spring.mail.host=", "yonghuang.mail-from=")
                .run(started -> assertThat(started.getBean(Post.class)).isInstanceOf(FolderPost.class));
    }

    @Test
    void withAHostTheyGoToTheServer() {
        shop.withPropertyValues("spring.mail.host=mail.example", "yonghuang.mail-from=shop@shop.example")
                .run(started -> assertThat(started.getBean(Post.class)).isInstanceOf(SmtpPost.class));
    }

    @Test
    void aHostWithoutASenderStopsTheStart() {
        shop.withPropertyValues("spring.mail.host=mail.example", "yonghuang.mail-from=")
                .run(failed -> assertThat(failed)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(SettingRefused.class)
                        .hasMessageContaining("YONGHUANG_MAIL_FROM"));
    }
}
