package yonghuang.returns.web;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import yonghuang.inventory.ReturnedUnits.Outcome;
import yonghuang.orders.ReturnClaim.Units;
import yonghuang.returns.ReturnKind;
import yonghuang.returns.Returns.Counted;
import yonghuang.returns.Returns.Wish;
import yonghuang.shared.Checked;
import yonghuang.shared.InvalidInput;

/** What people may say of a return; each is checked for form and names every wrong field. */
final class ReturnRequests {
    private static final int MOST_LINES = 100;
    private static final int MOST_PARTS = 500;
    private static final int MOST_UNITS = 10_000;
    private static final int MOST_IMAGES = 9;
    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_NAME = 64;

    private ReturnRequests() {}

    @Schema(name = "ReturnLineRequest")
    record LineAsked(
            @Schema(requiredMode = REQUIRED) @Nullable Integer line,
            @Schema(requiredMode = REQUIRED) @Nullable Integer units) {}

    /** @param reason must be there unless it is NO_REASON */
    @Schema(name = "ReturnRequest")
    record Asked(
            @Schema(
                    requiredMode = REQUIRED,
                    allowableValues = {"NO_REASON", "QUALITY", "WRONG_ITEM", "NOT_ARRIVED"})
            @Nullable
            String kind,

            @Schema(requiredMode = REQUIRED) @Nullable List<@Nullable LineAsked> lines,
            @Schema(maxLength = LONGEST_TEXT) @Nullable String reason,
            @Nullable List<@Nullable String> images) {
        /** @throws InvalidInput naming every wrong field */
        Wish checked(String key) {
            var check = new Checked();
            var why = check.oneOf("kind", kind, ReturnKind.values());
            var units = units(check);
            var said = why == ReturnKind.NO_REASON && (reason == null || reason.isBlank())
                    ? ""
                    : check.paragraph("reason", reason, LONGEST_TEXT);
            var photos = photos(check);
            check.done();
            return new Wish(why == null ? ReturnKind.QUALITY : why, units, said, photos, key);
        }

        private List<Units> units(Checked check) {
            if (lines == null || lines.isEmpty() || lines.size() > MOST_LINES) {
                check.wrong("lines", "must name 1 to 100 lines", "须有 1 至 100 行");
                return List.of();
            }
            var units = new TreeMap<Integer, Integer>();
            for (int i = 0; i < lines.size(); i++) {
                var at = "lines[" + i + "]";
                var each = lines.get(i);
                int line = check.units(at + ".line", each == null ? null : each.line(), 1, MOST_LINES);
                int wanted = check.units(at + ".units", each == null ? null : each.units(), 1, MOST_UNITS);
                if (units.put(line, wanted) != null) check.wrong(at + ".line", "is named twice", "重复");
            }
            return units.entrySet().stream()
                    .map(each -> new Units(each.getKey(), each.getValue()))
                    .toList();
        }

        private List<String> photos(Checked check) {
            var ids = new ArrayList<String>();
            if (images == null) return ids;
            if (images.size() > MOST_IMAGES) check.wrong("images", "must be at most 9 photos", "最多 9 张照片");
            else
                for (int i = 0; i < images.size(); i++)
                    ids.add(check.text("images[" + i + "]", images.get(i), LONGEST_NAME));
            return ids;
        }
    }

    @Schema(name = "ReturnSendRequest")
    record Sent(
            @Schema(requiredMode = REQUIRED, maxLength = LONGEST_NAME) @Nullable
            String carrier,

            @Schema(requiredMode = REQUIRED, maxLength = LONGEST_NAME) @Nullable
            String trackingNumber) {
        Sent checked() {
            var check = new Checked();
            var by = check.text("carrier", carrier, LONGEST_NAME);
            var number = check.text("trackingNumber", trackingNumber, LONGEST_NAME);
            check.done();
            return new Sent(by, number);
        }
    }

    /** @param withoutGoods the money goes back at once, nothing has to come; not for returns without a reason */
    @Schema(name = "ReturnApproveRequest")
    record Approved(
            @Schema(maxLength = LONGEST_TEXT) @Nullable String note,
            @Nullable Boolean withoutGoods) {
        Approved checked() {
            var check = new Checked();
            var said = check.optional("note", note, LONGEST_TEXT);
            check.done();
            return new Approved(said, Boolean.TRUE.equals(withoutGoods));
        }
    }

    @Schema(name = "ReturnRefuseRequest")
    record Refused(
            @Schema(requiredMode = REQUIRED, maxLength = LONGEST_TEXT) @Nullable
            String reason) {
        String checked() {
            var check = new Checked();
            var said = check.paragraph("reason", reason, LONGEST_TEXT);
            check.done();
            return said;
        }
    }

    @Schema(name = "ReturnPartRequest")
    record PartCounted(
            @Schema(requiredMode = REQUIRED) @Nullable Integer line,
            @Schema(requiredMode = REQUIRED) @Nullable String lot,
            @Schema(requiredMode = REQUIRED) @Nullable Integer units,

            @Schema(
                    requiredMode = REQUIRED,
                    allowableValues = {"RESTOCK", "QUARANTINE", "DESTROY"})
            @Nullable
            String outcome,

            @Schema(maxLength = LONGEST_TEXT, description = "Must be there for what is destroyed: the record of it")
            @Nullable
            String note) {
        Counted checked(Checked check, String at) {
            int of = check.units(at + ".line", line, 1, MOST_LINES);
            var name = check.text(at + ".lot", lot, LONGEST_NAME);
            int came = check.units(at + ".units", units, 1, MOST_UNITS);
            var end = check.oneOf(at + ".outcome", outcome, Outcome.values());
            var said = end == Outcome.DESTROY
                    ? check.text(at + ".note", note, LONGEST_TEXT)
                    : check.optional(at + ".note", note, LONGEST_TEXT);
            return new Counted(of, name, came, end == null ? Outcome.QUARANTINE : end, said);
        }
    }

    @Schema(name = "ReturnReceiveRequest")
    record Received(
            @Schema(requiredMode = REQUIRED) @Nullable List<@Nullable PartCounted> lines) {
        List<Counted> checked() {
            var check = new Checked();
            var parts = new ArrayList<Counted>();
            if (lines == null || lines.isEmpty() || lines.size() > MOST_PARTS) {
                check.wrong("lines", "must name 1 to 500 parts", "须有 1 至 500 行");
            } else {
                for (int i = 0; i < lines.size(); i++) {
                    var each = lines.get(i);
                    if (each == null) check.wrong("lines[" + i + "]", "must not be empty", "不能为空");
                    else parts.add(each.checked(check, "lines[" + i + "]"));
                }
            }
            check.done();
            return parts;
        }
    }
}
