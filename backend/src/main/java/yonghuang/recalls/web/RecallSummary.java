package yonghuang.recalls.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yonghuang.recalls.Recall;
import yonghuang.recalls.RecallStatus;
import yonghuang.recalls.people.AffectedLines.Progress;
import yonghuang.recalls.web.RecallAnswer.RecalledLot;

/** A recall in the list: everything but stock and people. */
@Schema(name = "RecallSummary")
record RecallSummary(
        String id,
        String lot,
        @Nullable String sku,
        List<RecalledLot> lots,
        String reason,
        RecallStatus status,
        Instant at,
        String actor,
        long done,
        long total,
        long held) {
    static RecallSummary of(Recall recall, Progress progress) {
        return new RecallSummary(
                recall.id(),
                recall.lot(),
                recall.sku(),
                recall.lots().stream().map(RecalledLot::of).toList(),
                recall.reason(),
                recall.status(),
                recall.at(),
                recall.actor(),
                progress.done(),
                progress.total(),
                progress.held());
    }
}
