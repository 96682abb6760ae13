package yonghuang.listings.web;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yonghuang.listings.Remark;
import yonghuang.listings.web.ListingRequests.RemarkRequest;

/** Many decisions of one reviewer, each about one revision. */
record DecisionRequests(
        @Schema(requiredMode = REQUIRED) @Nullable List<@Nullable DecisionRequest> decisions) {
    private static final int MOST = 100;
    private static final int LONGEST_ID = 100;

    enum Decided {
        PUBLISH,
        RETURN
    }

    /** @param remarks at least one for a RETURN, none for a PUBLISH */
    @Schema(name = "ListingDecisionRequest")
    record DecisionRequest(
            @Schema(requiredMode = REQUIRED) @Nullable String product,

            @Schema(requiredMode = REQUIRED, minimum = "1") @Nullable
            Integer revision,

            @Schema(
                    requiredMode = REQUIRED,
                    allowableValues = {"PUBLISH", "RETURN"})
            @Nullable
            String act,

            @Nullable List<@Nullable RemarkRequest> remarks) {}

    record Decision(String product, int revision, Decided act, List<Remark> remarks) {}

    List<Decision> read() {
        var fields = new ListingFields();
        if (decisions == null || decisions.isEmpty()) fields.missing("decisions");
        var read = new ArrayList<Decision>();
        int i = 0;
        for (var decision : fields.list("decisions", decisions, MOST)) {
            var at = "decisions[" + i++ + "]";
            if (decision == null) fields.missing(at);
            else read(fields, at, decision, read);
        }
        fields.done();
        return read;
    }

    private static void read(ListingFields fields, String at, DecisionRequest said, List<Decision> read) {
        var product = fields.text(at + ".product", said.product(), LONGEST_ID);
        int revision = fields.units(at + ".revision", said.revision(), 1, Integer.MAX_VALUE);
        var act = fields.oneOf(at + ".act", said.act(), Decided.values());
        boolean hasRemarks = said.remarks() != null && !said.remarks().isEmpty();
        if (act == Decided.PUBLISH && hasRemarks) fields.wrong(at + ".remarks", "are for a return only", "仅退回时填写");
        var remarks =
                act == Decided.RETURN ? ListingRequests.remarks(at + ".", said.remarks(), fields) : List.<Remark>of();
        if (act != null) read.add(new Decision(product, revision, act, remarks));
    }
}
