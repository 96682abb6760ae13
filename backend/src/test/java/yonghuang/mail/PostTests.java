package yonghuang.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class PostTests {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-24T04:00:00Z"), ZoneOffset.UTC);
    private static final MimeLetters LETTERS = new MimeLetters("shop@yonghuang.invalid", NOON);
    private static final Message MESSAGE = new Message("ord_1:PAID", "shen@shop.example", "订单已付款", "沈静，您好！\n茶 × 2\n");

    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort())
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());

    @BeforeEach
    void startServer() {
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.stop();
    }

    private static SmtpPost smtp(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return new SmtpPost(sender, LETTERS);
    }

    @Test
    void theMailServerGetsItAsItWasWritten() throws MessagingException, IOException {
        smtp(server.getSmtp().getPort()).send(MESSAGE);

        var received = server.getReceivedMessages()[0];
        assertThat(received.getSubject()).isEqualTo("订单已付款");
        assertThat(received.getContent().toString()).contains("沈静，您好！").contains("茶 × 2");
        assertThat(received.getMessageID()).isEqualTo("<ord_1.PAID@letters.yonghuang>");
        assertThat(received.getAllRecipients()).containsExactly(new InternetAddress("shen@shop.example"));
    }

    @Test
    void aServerThatIsNotThereIsAway() {
        assertThatExceptionOfType(Post.PostAway.class).isThrownBy(() -> smtp(1).send(MESSAGE));
    }

    @Test
    void anAddressThatIsNoneIsThisLettersTrouble() {
        var wrong = new Message("ord_1:PAID", "no address", "x", "x");

        assertThatExceptionOfType(Post.LetterRefused.class)
                .isThrownBy(() -> smtp(server.getSmtp().getPort()).send(wrong));
    }

    @Test
    void aLineBreakCannotSmuggleInAHeader() throws MessagingException {
        var message = new Message("ord_1:PAID", "shen@shop.example", "x\r\nBcc: all@shop.example", "x");

        assertThat(LETTERS.write(message).getHeader("Bcc")).isNull();
    }

    @Test
    void withoutAServerTheFolderHasIt(@TempDir Path data) throws IOException {
        var folder = data.resolve("mail");
        var post = new FolderPost(folder, LETTERS);
        post.send(MESSAGE);
        post.send(MESSAGE);

        try (var files = Files.list(folder)) {
            assertThat(files).extracting(file -> file.getFileName().toString()).containsExactly("ord_1-PAID.eml");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("ord_1-PAID.eml"))))
                .isEqualTo("rw-------");
    }

    @Test
    void theFolderKeepsTheNewest(@TempDir Path data) throws IOException {
        var post = new FolderPost(data, LETTERS);
        for (int i = 0; i < FolderPost.MOST_KEPT + 3; i++) post.send(new Message("o" + i, "a@b.example", "x", "x"));

        try (var files = Files.list(data)) {
            assertThat(files).hasSize(FolderPost.MOST_KEPT);
        }
        assertThat(data.resolve("o2.eml")).doesNotExist();
    }

    @Test
    void neverShowsAddressOrTextWhenPrinted() {
        assertThat(MESSAGE).hasToString("Message[ord_1:PAID]");
    }
}
