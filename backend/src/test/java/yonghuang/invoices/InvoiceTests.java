package yonghuang.invoices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import yonghuang.invoices.InvoiceIssuer.Issued;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.Money;

/** The moves of an invoice, and what is never altered. */
class InvoiceTests {
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final InvoiceWish MEI = InvoiceWish.of(InvoiceWish.Kind.PERSON, "王静", null, null);
    private static final Invoice REQUESTED = Invoice.requested("ord_1", "mei", 1, MEI, NOW);
    private static final Invoice ISSUED =
            REQUESTED.issued(Money.fen(3990), new Issued("26332000000000000001", "fil_1"), "office", NOW);

    @Test
    void theTableOfMovesIsTheLaws() {
        var table = Arrays.stream(InvoiceStatus.values())
                .collect(Collectors.toMap(
                        from -> from,
                        from -> Arrays.stream(InvoiceStatus.values())
                                .filter(from::canBecome)
                                .collect(Collectors.toSet())));

        assertThat(table)
                .isEqualTo(Map.of(
                        InvoiceStatus.REQUESTED, Set.of(InvoiceStatus.ISSUED, InvoiceStatus.LAPSED),
                        InvoiceStatus.ISSUED, Set.of(InvoiceStatus.RED_ASKED),
                        InvoiceStatus.RED_ASKED,
                                Set.of(
                                        InvoiceStatus.RED_AGREED,
                                        InvoiceStatus.RED_REFUSED,
                                        InvoiceStatus.RED_WITHDRAWN),
                        InvoiceStatus.RED_AGREED, Set.of(InvoiceStatus.REVERSED),
                        InvoiceStatus.RED_REFUSED, Set.of(InvoiceStatus.RED_ASKED),
                        InvoiceStatus.RED_WITHDRAWN, Set.of(InvoiceStatus.RED_ASKED),
                        InvoiceStatus.REVERSED, Set.of(),
                        InvoiceStatus.LAPSED, Set.of()));
    }

    @Test
    void anIssuedInvoiceKeepsNameAndAmountWhateverComes() {
        var reversed = ISSUED.afterRefund(Money.fen(1000), NOW)
                .redDecided(InvoiceStatus.RED_AGREED, "office", null, NOW)
                .reversed("26332000000000000002", "office", NOW);

        assertThat(reversed.status()).isEqualTo(InvoiceStatus.REVERSED);
        assertThat(reversed.amount()).isEqualTo(3990);
        assertThat(reversed.wish()).isEqualTo(MEI);
        assertThat(reversed.number()).isEqualTo("26332000000000000001");
        assertThat(reversed.history())
                .extracting(Invoice.Step::status)
                .containsExactly(
                        InvoiceStatus.REQUESTED,
                        InvoiceStatus.ISSUED,
                        InvoiceStatus.RED_ASKED,
                        InvoiceStatus.RED_AGREED,
                        InvoiceStatus.REVERSED);
    }

    @Test
    void theSameIssueAgainIsTheSameInvoiceAndAnotherIsRefused() {
        var same = new Issued("26332000000000000001", "fil_1");
        var other = new Issued("26332000000000000009", "fil_1");

        assertThat(ISSUED.issued(Money.fen(1), same, "office", NOW)).isSameAs(ISSUED);
        assertThatThrownBy(() -> ISSUED.issued(Money.fen(3990), other, "office", NOW))
                .isInstanceOf(InvoiceNotMovable.class);
    }

    @Test
    void everyMoveRepeatedChangesNothing() {
        var asked = ISSUED.redAsked(Money.fen(3990), "mei", "wrong name", NOW);
        var agreed = asked.redDecided(InvoiceStatus.RED_AGREED, "office", null, NOW);
        var reversed = agreed.reversed("26332000000000000002", "office", NOW);

        assertThat(asked.redAsked(Money.fen(1), "mei", "again", NOW)).isSameAs(asked);
        assertThat(agreed.redDecided(InvoiceStatus.RED_AGREED, "office", null, NOW))
                .isSameAs(agreed);
        assertThat(reversed.reversed("26332000000000000002", "office", NOW)).isSameAs(reversed);
    }

    @Test
    void moneyThatGoesBackAsksForARedLetterOncePerSumThatIsLeft() {
        var asked = ISSUED.afterRefund(Money.fen(3000), NOW);
        var refused = asked.redDecided(InvoiceStatus.RED_REFUSED, "office", "kept by the buyer", NOW);

        assertThat(asked.status()).isEqualTo(InvoiceStatus.RED_ASKED);
        assertThat(asked.history().getLast().by()).isEqualTo("shop");
        assertThat(refused.afterRefund(Money.fen(3000), NOW)).isSameAs(refused);
        assertThat(refused.afterRefund(Money.fen(2000), NOW).status()).isEqualTo(InvoiceStatus.RED_ASKED);
    }

    @Test
    void nothingIsAskedWhereNothingWentBackSinceItWasIssued() {
        assertThat(ISSUED.afterRefund(Money.fen(3990), NOW)).isSameAs(ISSUED);
        assertThat(REQUESTED.afterRefund(Money.fen(1), NOW)).isSameAs(REQUESTED);
    }

    @Test
    void aRequestLapsesWithTheLastOfTheMoney() {
        assertThat(REQUESTED.afterRefund(Money.ZERO, NOW).status()).isEqualTo(InvoiceStatus.LAPSED);
    }

    @Test
    void aCompanyNeedsACodeThatChecksAndAPersonHasNone() {
        for (var code : new String[] {null, "", "91330200MA2KNOTOK1", "91330200144071305X"}) {
            assertThatThrownBy(() -> InvoiceWish.of(InvoiceWish.Kind.COMPANY, "宁波食堂有限公司", code, null))
                    .as(String.valueOf(code))
                    .isInstanceOfSatisfying(
                            InvalidInput.class,
                            refusal -> assertThat(refusal.errors())
                                    .extracting(InvalidInput.FieldError::field)
                                    .isEqualTo(List.of("uscc")));
        }
        assertThatThrownBy(() -> InvoiceWish.of(InvoiceWish.Kind.PERSON, "王静", "91350100M000100Y43", null))
                .isInstanceOf(InvalidInput.class);
        assertThat(InvoiceWish.of(InvoiceWish.Kind.COMPANY, " 宁波食堂有限公司 ", "91350100M000100Y43", "a@b.cn")
                        .title())
                .isEqualTo("宁波食堂有限公司");
    }

    @Test
    void aTitleIsOneLineOfAHundredCharactersAtMost() {
        for (var title : new String[] {null, " ", "a\nb", "甬".repeat(101)}) {
            assertThatThrownBy(() -> InvoiceWish.of(InvoiceWish.Kind.PERSON, title, null, null))
                    .as(String.valueOf(title))
                    .isInstanceOf(InvalidInput.class);
        }
    }
}
