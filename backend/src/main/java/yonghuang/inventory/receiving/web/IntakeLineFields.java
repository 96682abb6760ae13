package yonghuang.inventory.receiving.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yonghuang.inventory.lots.Bin;
import yonghuang.inventory.lots.LotFacts;
import yonghuang.inventory.lots.LotFacts.Supplier;
import yonghuang.inventory.receiving.IntakeLine;
import yonghuang.inventory.web.Fields;

/** Reads one line of an intake and gathers what is wrong with it. */
final class IntakeLineFields {
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_WORDS = 128;
    private static final int LONGEST_SENTENCE = 500;
    /** A division code, or a name as people write it. */
    private static final Pattern PLACE = Pattern.compile("\\d{6}|[\\p{L}][\\p{L}\\p{M}\\p{Nd} ·'’()（）-]{0,63}");

    private final Fields fields;
    private final String path;
    private final IntakeRequest.Line line;

    IntakeLineFields(Fields fields, String path, IntakeRequest.Line line) {
        this.fields = fields;
        this.path = path;
        this.line = line;
    }

    IntakeLine read(LocalDate today) {
        int accepted = units("accepted", line.accepted(), true);
        int rejected = units("rejected", line.rejected(), false);
        int damaged = units("damaged", line.damaged(), false);
        if (line.accepted() != null && accepted + rejected + damaged == 0) {
            fields.wrong(path + "accepted", "must not be 0 when nothing was rejected or damaged", "接收、拒收、破损不能都为 0");
        }
        return new IntakeLine(facts(today), accepted, rejected, rejectedCause(rejected), damaged, bin(), reason());
    }

    private LotFacts facts(LocalDate today) {
        var sku = fields.text(path + "sku", line.sku(), LONGEST_NAME);
        var lot = fields.lot(path + "lot", line.lot());
        return new LotFacts(
                LotFacts.id(sku, lot),
                sku,
                lot,
                producedOn(today),
                expiresOn(),
                fields.optional(path + "merchant", line.merchant(), LONGEST_NAME),
                supplier(),
                place("county", line.county()),
                town(),
                fields.optional(path + "certificate", line.certificate(), LONGEST_WORDS),
                fields.optional(path + "gi", line.gi(), LONGEST_NAME),
                fields.optional(path + "storage", line.storage(), LONGEST_WORDS),
                List.of(),
                false,
                Instant.EPOCH,
                0);
    }

    private String producedOn(LocalDate today) {
        var day = fields.day(path + "producedOn", line.producedOn());
        if (line.producedOn() == null) fields.wrong(path + "producedOn", "is required", "必填");
        if (day != null && day.isAfter(today)) {
            fields.wrong(path + "producedOn", "must not be in the future", "不能晚于今天");
        }
        return day == null ? "" : day.toString();
    }

    private @Nullable String expiresOn() {
        var day = fields.day(path + "expiresOn", line.expiresOn());
        var made = line.producedOn();
        if (day != null && made != null && day.toString().compareTo(made) <= 0) {
            fields.wrong(path + "expiresOn", "must be after producedOn", "必须晚于生产日期");
        }
        return day == null ? null : day.toString();
    }

    private @Nullable Supplier supplier() {
        var from = line.supplier();
        if (from == null) return null;
        return new Supplier(
                fields.text(path + "supplier.name", from.name(), LONGEST_WORDS),
                fields.text(path + "supplier.contact", from.contact(), LONGEST_WORDS));
    }

    private @Nullable String town() {
        var town = place("town", line.town());
        if (town != null && line.county() == null) {
            fields.wrong(path + "county", "is required with a town", "填写乡镇时必填");
        }
        return town;
    }

    private @Nullable String place(String field, @Nullable String value) {
        if (value == null || PLACE.matcher(value).matches()) return value;
        fields.wrong(path + field, "must be a name of up to 64 letters, or a six-digit code", "须为不超过 64 字的地名或六位区划代码");
        return null;
    }

    private @Nullable String rejectedCause(int rejected) {
        var cause = fields.optional(path + "rejectedCause", line.rejectedCause(), LONGEST_SENTENCE);
        if (rejected > 0 && line.rejectedCause() == null) {
            fields.wrong(path + "rejectedCause", "is required when units are rejected", "有拒收时必填");
        }
        return cause;
    }

    private @Nullable String bin() {
        if (line.bin() == null || Bin.isOne(line.bin())) return line.bin();
        fields.wrong(path + "bin", "must be zone, rack and level, such as A-01-2", "须为库区-货架-层，例如 A-01-2");
        return null;
    }

    private @Nullable String reason() {
        return fields.optional(path + "reason", line.reason(), LONGEST_SENTENCE);
    }

    private int units(String field, @Nullable Integer value, boolean wanted) {
        if (value == null && !wanted) return 0;
        if (value != null && value >= 0 && value <= Fields.MOST_UNITS) return value;
        fields.wrong(path + field, "must be from 0 to 1000000", "必须在 0 到 1000000 之间");
        return 0;
    }
}
