package yonghuang.merchants.licences;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import yonghuang.merchants.Merchants;
import yonghuang.merchants.team.MemberRole;
import yonghuang.merchants.team.Teams;
import yonghuang.shared.LetterBox;
import yonghuang.shared.LetterWriter;
import yonghuang.shared.ProductClasses;
import yonghuang.shared.Sentence;

/** Letters to owners and editors about their licences; what they say is what stands in the book when they go out. */
@Component
class LicenceLetters implements LetterWriter {
    private static final ZoneId OF_THE_LAW = ZoneId.of("Asia/Shanghai");

    private final MongoOperations mongo;
    private final Merchants merchants;
    private final Teams teams;
    private final ProductClasses classes;
    private final LetterBox box;
    private final Clock clock;

    LicenceLetters(
            MongoOperations mongo,
            Merchants merchants,
            Teams teams,
            ProductClasses classes,
            LetterBox box,
            Clock clock) {
        this.mongo = mongo;
        this.merchants = merchants;
        this.teams = teams;
        this.classes = classes;
        this.box = box;
        this.clock = clock;
    }

    /** Owes what the book says to whoever owns or edits at that moment. */
    void owe(LicenceBook book) {
        var readers = teams.with(book.id(), MemberRole.OWNER, MemberRole.EDITOR);
        for (var letter : book.letters()) box.owe(name(), book.id() + "/" + letter, readers);
    }

    @Override
    public String name() {
        return "licences";
    }

    @Override
    public Optional<Words> write(String subject) {
        var parts = subject.split("/", -1);
        var book = mongo.findById(parts[0], LicenceBook.class);
        var merchant = merchants.nameOf(parts[0]).orElse(null);
        if (book == null || merchant == null || parts.length != 3) return Optional.empty();
        return book.entries().stream()
                .filter(entry -> entry.id().equals(parts[1]))
                .findAny()
                .map(entry -> write(book, entry, merchant, parts[2]));
    }

    private @Nullable Words write(LicenceBook book, Entry entry, String merchant, String what) {
        return switch (what) {
            case "ACCEPTED" -> accepted(entry, merchant);
            case "REFUSED" -> refused(entry, merchant);
            case LicenceBook.ENDED -> ended(book, entry, merchant);
            default -> warning(book, entry, merchant);
        };
    }

    private static Words accepted(Entry entry, String merchant) {
        return new Words(
                new Sentence("Licence accepted: " + merchant, "许可已通过审核：" + merchant),
                new Sentence(
                        "The licence " + number(entry) + " of " + merchant
                                + " is accepted. What depends on it is on sale again within a minute.",
                        merchant + " 的许可 " + number(entry) + " 已通过审核。依赖该许可的商品将在一分钟内恢复销售。"));
    }

    private static Words refused(Entry entry, String merchant) {
        var why = entry.reason() == null ? "" : entry.reason();
        return new Words(
                new Sentence("Licence refused: " + merchant, "许可未通过审核：" + merchant),
                new Sentence(
                        "The licence " + number(entry) + " of " + merchant + " was refused.\nReason: " + why
                                + "\nPlease mend it and hand it in again.",
                        merchant + " 的许可 " + number(entry) + " 未通过审核。\n原因：" + why + "\n请修改后重新提交。"));
    }

    /** Null when it has ended meanwhile, of which another letter tells, or when another licence goes on behind it. */
    private @Nullable Words warning(LicenceBook book, Entry entry, String merchant) {
        var left = entry.daysLeft(today());
        if (left == null || left < 0 || isRenewed(book, entry)) return null;
        return new Words(
                new Sentence(
                        "Licence runs out in " + left + " days: " + merchant, "许可将在 " + left + " 天后到期：" + merchant),
                new Sentence(
                        "The licence " + number(entry) + " of " + merchant + " is good until " + entry.lastDay()
                                + ".\nAfter that day goods of these classes go off sale by themselves: "
                                + named(entry.licence().classes(), Sentence::en, ", ")
                                + ".\nPlease hand in the new licence in time.",
                        merchant + " 的许可 " + number(entry) + " 有效期至 " + entry.lastDay() + "。\n到期后以下类别的商品将自动停止销售："
                                + named(entry.licence().classes(), Sentence::zh, "、") + "。\n请及时提交新的许可。"));
    }

    private static boolean isRenewed(LicenceBook book, Entry entry) {
        var behind = entry.lastDay().plusDays(1);
        return entry.licence().classes().stream()
                .allMatch(one -> book.entries().stream().anyMatch(other -> other.allows(one, behind)));
    }

    /** Null when everything it was for is on sale again. */
    private @Nullable Words ended(LicenceBook book, Entry entry, String merchant) {
        var off = entry.licence().classes().stream()
                .filter(book.offSale()::contains)
                .toList();
        if (off.isEmpty()) return null;
        return new Words(
                new Sentence("Goods are off sale: " + merchant, "商品已停止销售：" + merchant),
                new Sentence(
                        "The licence " + number(entry) + " of " + merchant + " ended on " + entry.lastDay()
                                + ". Goods of these classes are off sale: " + named(off, Sentence::en, ", ")
                                + ".\nThey come back by themselves once a new licence is accepted.",
                        merchant + " 的许可 " + number(entry) + " 已于 " + entry.lastDay() + " 到期，以下类别的商品已停止销售："
                                + named(off, Sentence::zh, "、") + "。\n新的许可通过审核后将自动恢复销售。"));
    }

    private static String number(Entry entry) {
        return entry.licence().number();
    }

    private String named(List<String> ids, Function<Sentence, String> language, String between) {
        return ids.stream()
                .map(id -> classes.nameOf(id).map(language).orElse(id))
                .collect(Collectors.joining(between));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), OF_THE_LAW);
    }
}
