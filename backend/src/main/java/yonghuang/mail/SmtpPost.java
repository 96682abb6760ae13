package yonghuang.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;

/** Hands letters to a mail server. */
final class SmtpPost implements Post {
    private final JavaMailSender server;
    private final MimeLetters letters;

    SmtpPost(JavaMailSender server, MimeLetters letters) {
        this.server = server;
        this.letters = letters;
    }

    @Override
    public void send(Message message) {
        try {
            server.send(letters.write(message));
        } catch (MessagingException wrongAddress) {
            throw new LetterRefused(wrongAddress);
        } catch (MailSendException failed) {
            boolean thisOne =
                    failed.getFailedMessages().values().stream().anyMatch(SendFailedException.class::isInstance);
            throw thisOne ? new LetterRefused(failed) : new PostAway(failed);
        } catch (MailAuthenticationException refusedUs) {
            throw new PostAway(refusedUs);
        } catch (MailException other) {
            throw new LetterRefused(other);
        }
    }
}
