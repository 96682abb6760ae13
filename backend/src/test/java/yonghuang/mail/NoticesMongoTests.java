package yonghuang.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import yonghuang.shared.LetterWriter;
import yonghuang.shared.Sentence;

/** Letters that other modules owe. */
class NoticesMongoTests implements LetterWriter {
    private final PostRoom room = new PostRoom(this);
    private final Notices box = new Notices(room.book, room.shop.clock);
    private boolean hasCause = true;

    @Override
    public String name() {
        return "licences";
    }

    @Override
    public Optional<Words> write(String subject) {
        var words =
                new Words(new Sentence("Licence\n" + subject, "许可 " + subject), new Sentence("It runs out.", "即将到期。"));
        return hasCause ? Optional.of(words) : Optional.empty();
    }

    @Test
    void eachIsToldOnceByThePostAndInBothLanguages() {
        box.owe("licences", "m-1/lic-1/30", List.of("shen", "lu"));
        box.owe("licences", "m-1/lic-1/30", List.of("shen", "lu"));

        room.run();
        box.owe("licences", "m-1/lic-1/30", List.of("shen"));
        room.run();

        assertThat(room.sent).extracting(Message::to).containsExactlyInAnyOrder("shen@shop.example", "lu@shop.example");
        var first = room.sent.getFirst();
        assertThat(first.subject()).isEqualTo("许可 m-1/lic-1/30 · Licence m-1/lic-1/30");
        assertThat(first.text()).contains("沈静，您好！\n\n即将到期。", "Dear 沈静,\n\nIt runs out.", "甬黄优品 Yonghuang");
    }

    @Test
    void afterACrashBetweenSendingAndWritingThatDownItGoesOutWithTheSameId() {
        box.owe("licences", "m-1/lic-1/30", List.of("shen"));
        room.trouble = new Post.PostAway(new IllegalStateException("stopped"));
        room.run();
        assertThat(room.sent).isEmpty();

        room.trouble = null;
        room.shop.clock.advance(Duration.ofMinutes(1));
        room.run();

        assertThat(room.sent).extracting(Message::id).containsExactly("licences:m-1/lic-1/30:shen");
    }

    @Test
    void whatHasNoCauseAnyMoreNoWriterOrNobodyToReadItIsNotSent() {
        hasCause = false;
        box.owe("licences", "m-1/lic-1/7", List.of("shen"));
        box.owe("others", "x", List.of("shen"));
        room.run();
        hasCause = true;
        box.owe("licences", "m-1/lic-2/7", List.of("nobody"));

        room.run();

        assertThat(room.sent).isEmpty();
        assertThat(room.book.due(room.shop.clock.instant(), 10)).isEmpty();
    }
}
