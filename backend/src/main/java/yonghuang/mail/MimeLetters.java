package yonghuang.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;

/** Letters in the form of RFC 5322, with a Message-ID that follows from the letter: a repeat can be told as one. */
final class MimeLetters {
    private final String from;
    private final Clock clock;

    MimeLetters(String from, Clock clock) {
        this.from = from;
        this.clock = clock;
    }

    MimeMessage write(Message message) throws MessagingException {
        var mime = new Numbered(message.id());
        mime.setFrom(new InternetAddress(from, true));
        mime.setRecipient(jakarta.mail.Message.RecipientType.TO, new InternetAddress(message.to(), true));
        mime.setSubject(message.subject(), StandardCharsets.UTF_8.name());
        mime.setText(message.text(), StandardCharsets.UTF_8.name());
        mime.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no out-of-office answers
        mime.setSentDate(Date.from(clock.instant()));
        mime.saveChanges();
        return mime;
    }

    private static final class Numbered extends MimeMessage {
        private final String letter;

        Numbered(String letter) {
            super((Session) null);
            this.letter = letter;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + letter.replace(':', '.') + "@letters.yonghuang>");
        }
    }
}
