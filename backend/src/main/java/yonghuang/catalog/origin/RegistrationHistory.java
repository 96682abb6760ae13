package yonghuang.catalog.origin;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import yonghuang.catalog.Category;
import yonghuang.catalog.County;
import yonghuang.catalog.GiRegistration;
import yonghuang.catalog.GiRegistration.Source;
import yonghuang.documents.Change;
import yonghuang.documents.Versioned;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.NotFound;

/**
 * One registration through time. Stored once somebody entered something; until then it is what the shop came with.
 *
 * @param category id of the class of product
 * @param periods at least one, in the order they were entered; those not withdrawn follow one another without overlap
 */
@Document("gi_registrations")
public record RegistrationHistory(
        @Id String id,
        long version,
        String nameZh,
        String nameEn,
        String category,
        @Nullable County county,
        @Nullable String season,
        @Nullable String storage,
        @Nullable Integer shelfLifeDays,
        List<Source> sources,
        @Nullable String notes,
        List<Period> periods)
        implements Versioned<RegistrationHistory> {
    private static final int MOST_PERIODS = 100;

    public RegistrationHistory {
        sources = List.copyOf(sources);
        periods = List.copyOf(periods);
    }

    /** What the shop came with. */
    static RegistrationHistory of(GiRegistration known) {
        var since = new Period(
                1,
                known.kind(),
                known.number(),
                known.year(),
                known.holder(),
                known.protectedArea(),
                known.areas(),
                null,
                null,
                null,
                null,
                null);
        return new RegistrationHistory(
                known.id(),
                0,
                known.nameZh(),
                known.nameEn(),
                known.category().id(),
                known.county(),
                known.season(),
                known.storage(),
                known.shelfLifeDays(),
                known.sources(),
                known.notes(),
                List.of(since));
    }

    /** What the office enters. */
    static RegistrationHistory entered(
            String id, String nameZh, String nameEn, String category, @Nullable String notes, Period first) {
        return new RegistrationHistory(
                id, 0, nameZh, nameEn, category, null, null, null, null, List.of(), notes, List.of(first));
    }

    /** As it stands that day; null when it does not. */
    @Nullable
    GiRegistration on(String day) {
        var now = periodOn(day);
        if (now == null) return null;
        return new GiRegistration(
                id,
                nameZh,
                nameEn,
                now.kind(),
                now.registered(),
                now.year(),
                county,
                Category.byId(category).orElseThrow(),
                now.areaWords(),
                season,
                storage,
                shelfLifeDays,
                sources,
                notes,
                now.holder(),
                now.areas());
    }

    private @Nullable Period periodOn(String day) {
        Period found = null;
        for (var period : periods) if (period.isOn(day)) found = period;
        return found;
    }

    /** The newest that was not withdrawn; null when all were. */
    private @Nullable Period last() {
        Period last = null;
        for (var period : periods) if (period.withdrawn() == null) last = period;
        return last;
    }

    /**
     * From that day on it is another: what was ends there and stays on record. The same again changes nothing.
     *
     * @throws InvalidInput when it would begin before what was entered last
     */
    Change<RegistrationHistory, RegistrationHistory> followedBy(Period next, Period.Act act) {
        var last = last();
        if (last != null && last.saysTheSameAs(next)) return Change.unchanged(this);
        var from = next.from();
        if (last != null && last.from() != null && from != null && from.compareTo(last.from()) <= 0) {
            throw new InvalidInput(
                    "from",
                    "must be after " + last.from() + ", where the last entry begins",
                    "必须晚于上一条记录的起始日 " + last.from());
        }
        if (periods.size() >= MOST_PERIODS) {
            throw new InvalidInput("from", "follows 100 entries already", "该登记已有 100 条记录");
        }
        var all = new ArrayList<Period>();
        for (var period : periods) all.add(period.equals(last) ? period.until(earlier(period.until(), from)) : period);
        all.add(next.numbered(periods.size() + 1, act));
        var changed = with(all);
        return Change.changed(changed, changed);
    }

    private static @Nullable String earlier(@Nullable String one, @Nullable String other) {
        if (one == null) return other;
        return other == null || one.compareTo(other) <= 0 ? one : other;
    }

    /**
     * An entry was wrong: it stays on record, and the one before it goes on.
     *
     * @throws NotFound when there is no such entry
     * @throws InvalidInput when it is not the newest, or what the shop came with
     */
    Change<RegistrationHistory, RegistrationHistory> without(int number, Period.Act act) {
        if (number < 1 || number > periods.size()) throw new NotFound();
        var wrong = periods.get(number - 1);
        if (wrong.withdrawn() != null) return Change.unchanged(this);
        if (!wrong.equals(last()) || number == 1) {
            throw new InvalidInput("number", "must be the newest entry, and not the first", "只能撤销最新一条且不能是第一条");
        }
        var all = new ArrayList<>(periods);
        all.set(number - 1, wrong.withdrawn(act));
        var before = with(all).last();
        for (int i = 0; i < all.size(); i++)
            if (all.get(i).equals(before)) all.set(i, all.get(i).until(null));
        var changed = with(all);
        return Change.changed(changed, changed);
    }

    private RegistrationHistory with(List<Period> all) {
        return new RegistrationHistory(
                id, version, nameZh, nameEn, category, county, season, storage, shelfLifeDays, sources, notes, all);
    }

    @Override
    public RegistrationHistory atVersion(long next) {
        return new RegistrationHistory(
                id, next, nameZh, nameEn, category, county, season, storage, shelfLifeDays, sources, notes, periods);
    }
}
