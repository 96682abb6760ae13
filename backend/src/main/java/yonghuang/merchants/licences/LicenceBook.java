package yonghuang.merchants.licences;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import yonghuang.documents.Versioned;
import yonghuang.shared.NotFound;

/**
 * The licences of one merchant, and what follows from them on a day: which classes of goods it may not sell, and which
 * warnings are due. What follows is worked out anew with every change and on {@code lookOn}.
 *
 * @param id of the merchant
 * @param offSale classes it may not sell, sorted
 * @param lookOn the next day something changes by itself, {@link #NEVER} where nothing will
 * @param letters owed to members and not with the mail yet; {@code owing} says whether there are any
 * @param told the catalog knows of {@code offSale}
 */
@Document("merchant_licences")
public record LicenceBook(
        @Id String id,
        long version,
        List<Entry> entries,
        List<Warning> warnings,
        List<String> offSale,
        String lookOn,
        boolean told,
        boolean proposing,
        @Nullable List<String> letters,
        @Nullable Boolean owing)
        implements Versioned<LicenceBook> {
    static final int MOST_ENTRIES = 200;
    static final String ENDED = "ENDED";
    static final String NEVER = "9999-12-31";

    /** Prepackaged food: production licence, business licence or filing (R10–R12). Farm produce and crafts need none. */
    static final List<String> LICENSED = List.of("alcohol", "herbal-tea", "processed", "tea");

    private static final List<Integer> WARNED_BEFORE = List.of(60, 30, 7);

    public LicenceBook {
        entries = List.copyOf(entries);
        warnings = List.copyOf(warnings);
        offSale = List.copyOf(offSale);
        letters = letters == null ? List.of() : List.copyOf(letters);
        owing = !letters.isEmpty();
        proposing = entries.stream().anyMatch(entry -> entry.decision() == Entry.Decision.PROPOSED);
    }

    static LicenceBook founded(String merchant, List<Entry> accepted, LocalDate today, Instant now) {
        var empty = new LicenceBook(merchant, 0, accepted, List.of(), List.of(), NEVER, false, false, null, null);
        return empty.looked(today, now);
    }

    /** @throws LicencesUsedUp when there are too many */
    LicenceBook proposing(Entry entry) {
        if (entries.size() >= MOST_ENTRIES) throw new LicencesUsedUp();
        var more = new ArrayList<>(entries);
        more.add(entry);
        return with(more, letters());
    }

    /**
     * Decides about a proposed one; the same decision again changes nothing.
     *
     * @throws NotFound when there is none of that id
     * @throws LicenceDecided when it was decided otherwise
     */
    LicenceBook deciding(String entry, Entry.Decision as, @Nullable String why, LocalDate today, Instant now) {
        var known = entry(entry);
        if (known.decision() == as) return this;
        if (known.decision() != Entry.Decision.PROPOSED) throw new LicenceDecided();
        UnaryOperator<Entry> decided = one -> one.id().equals(entry) ? one.decided(as, why, now) : one;
        var next = entries.stream().map(decided).toList();
        return with(next, and(letters(), List.of(entry + "/" + as))).looked(today, now);
    }

    /** @throws NotFound when there is none of that id */
    Entry entry(String entry) {
        return entries.stream().filter(one -> one.id().equals(entry)).findAny().orElseThrow(NotFound::new);
    }

    /** What follows today. Pure; on the same day the same, so each warning is given once. */
    LicenceBook looked(LocalDate today, Instant now) {
        var off = LICENSED.stream()
                .filter(one -> entries.stream().noneMatch(entry -> entry.allows(one, today)))
                .toList();
        var warned = new ArrayList<>(warnings);
        for (var entry : entries) warn(entry, today, now, warned);
        var owed = and(and(letters(), warningLetters(warned)), endedLetters(off, today));
        boolean same = off.equals(offSale) && told;
        return new LicenceBook(id, version, entries, warned, off, nextLook(today), same, proposing, owed, owing);
    }

    private List<String> warningLetters(List<Warning> warned) {
        return warned.subList(warnings.size(), warned.size()).stream()
                .map(warning -> warning.licence() + "/" + warning.days())
                .toList();
    }

    /** One for what goes off sale by this look: the licence that ended last of those that were for it. */
    private List<String> endedLetters(List<String> off, LocalDate today) {
        return off.stream()
                .filter(one -> !offSale.contains(one))
                .flatMap(one -> entries.stream()
                        .filter(entry -> entry.status(today) == Entry.Status.EXPIRED)
                        .filter(entry -> entry.licence().classes().contains(one))
                        .max(Comparator.comparing(Entry::lastDay))
                        .stream())
                .map(entry -> entry.id() + "/" + ENDED)
                .distinct()
                .toList();
    }

    private static List<String> and(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }

    /** The nearest threshold only: who comes late to it is not told three times. */
    private static void warn(Entry entry, LocalDate today, Instant now, List<Warning> warned) {
        var left = entry.daysLeft(today);
        if (entry.decision() != Entry.Decision.ACCEPTED || left == null || left < 0) return;
        WARNED_BEFORE.stream()
                .filter(days -> left <= days)
                .min(Integer::compare)
                .ifPresent(days -> {
                    boolean known =
                            warned.stream().anyMatch(one -> one.licence().equals(entry.id()) && one.days() <= days);
                    if (!known) warned.add(new Warning(entry.id(), days, now));
                });
    }

    private String nextLook(LocalDate today) {
        return entries.stream()
                .filter(entry -> entry.decision() == Entry.Decision.ACCEPTED)
                .map(entry -> entry.licence().validUntil())
                .filter(java.util.Objects::nonNull)
                .flatMap(until -> Stream.concat(
                        Stream.of(until.plusDays(1)), WARNED_BEFORE.stream().map(until::minusDays)))
                .filter(day -> day.isAfter(today))
                .min(LocalDate::compareTo)
                .map(LocalDate::toString)
                .orElse(NEVER);
    }

    /** The catalog has heard of what stands here. */
    LicenceBook told(List<String> heard) {
        boolean same = offSale.equals(heard);
        return new LicenceBook(
                id, version, entries, warnings, offSale, lookOn, told || same, proposing, letters, owing);
    }

    /** The mail has taken these. */
    LicenceBook posted(List<String> taken) {
        return with(
                entries, letters().stream().filter(one -> !taken.contains(one)).toList());
    }

    /** Letters that are owed and not with the mail yet: {@code lic-1/30}, {@code lic-2/ACCEPTED}, {@code lic-1/ENDED}. */
    @Override
    public List<String> letters() {
        return letters == null ? List.of() : letters;
    }

    private LicenceBook with(List<Entry> next, List<String> owed) {
        return new LicenceBook(id, version, next, warnings, offSale, lookOn, told, proposing, owed, owing);
    }

    @Override
    public LicenceBook atVersion(long version) {
        return new LicenceBook(id, version, entries, warnings, offSale, lookOn, told, proposing, letters, owing);
    }
}
