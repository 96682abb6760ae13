package yonghuang.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import yonghuang.shared.SettingRefused;
import yonghuang.shared.ShopSettings;

/** By mail server where {@code SPRING_MAIL_HOST} names one, else into {@code mail/} of the data folder. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {
    private static final Logger log = LoggerFactory.getLogger(MailConfiguration.class);

    private static final String NOBODY = "shop@yonghuang.invalid"; // RFC 2606: no such address will ever be

    /** @param host of the mail server; blank as a compose file leaves it: none */
    @Bean
    Post post(
            ObjectProvider<JavaMailSender> server,
            @Value("${spring.mail.host:}") String host,
            @Value("${yonghuang.mail-from}") String from,
            ShopSettings settings,
            Clock clock) {
        if (!host.isBlank()) {
            var letters = new MimeLetters(sender(from), clock);
            log.info("Letters go out by {}, from {}.", host, from);
            return new SmtpPost(server.getObject(), letters);
        }
        var letters = new MimeLetters(from.isBlank() ? NOBODY : sender(from), clock);
        var folder = settings.dataFolder().resolve("mail");
        log.info("No mail server is set (SPRING_MAIL_HOST): letters are put into {}.", folder);
        return new FolderPost(folder, letters);
    }

    private static String sender(String from) {
        try {
            new InternetAddress(from, true).validate();
            return from;
        } catch (AddressException none) {
            throw new SettingRefused(
                    "YONGHUANG_MAIL_FROM must be the e-mail address letters come from, such as shop@example.org.");
        }
    }
}
