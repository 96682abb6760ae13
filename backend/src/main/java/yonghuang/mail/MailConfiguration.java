package yonghuang.mail;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import yonghuang.shared.ShopSettings;

/** By mail server where {@code SPRING_MAIL_HOST} names one, else into {@code mail/} of the data folder. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {
    private static final Logger log = LoggerFactory.getLogger(MailConfiguration.class);

    @Bean
    Post post(
            ObjectProvider<JavaMailSender> server,
            @Value("${yonghuang.mail-from}") String from,
            ShopSettings settings,
            Clock clock) {
        var letters = new MimeLetters(from, clock);
        var smtp = server.getIfAvailable();
        if (smtp != null) {
            log.info("Letters go out by the mail server, from {}.", from);
            return new SmtpPost(smtp, letters);
        }
        var folder = settings.dataFolder().resolve("mail");
        log.info("No mail server is set (SPRING_MAIL_HOST): letters are put into {}.", folder);
        return new FolderPost(folder, letters);
    }
}
