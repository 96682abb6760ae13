package yonghuang.mail;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import org.springframework.stereotype.Component;
import yonghuang.shared.LetterBox;

/** Letters other modules owe lie in the same book and go out by the same post. */
@Component
class Notices implements LetterBox {
    private final LetterBook book;
    private final Clock clock;

    Notices(LetterBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    @Override
    public void owe(String writer, String subject, Collection<String> accounts) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        book.owe(accounts.stream()
                .distinct()
                .map(account -> Letter.notice(writer, subject, account, now))
                .toList());
    }
}
