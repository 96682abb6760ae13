package yonghuang.orders.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yonghuang.orders.waves.WalkedWave;

/**
 * A wave, as far as its parcels are.
 *
 * @param fulfilments those that are in it; of a dissolved wave, those that were past picking
 * @param picks in the order one walks; the dock comes last
 */
@Schema(name = "Wave")
record WaveResponse(
        String id,
        Status status,
        List<String> fulfilments,
        List<Pick> picks,
        Instant at,
        String actor,
        @Nullable Instant dissolvedAt,
        @Nullable String dissolvedBy) {
    @Schema(name = "WaveStatus")
    enum Status {
        OPEN,
        DONE,
        DISSOLVED
    }

    /** Units of one lot in one bin. */
    @Schema(name = "WavePick")
    record Pick(
            @Nullable String bin,
            String sku,
            String title,
            String lot,
            int units,
            int picked,
            @JsonProperty("for") List<Share> shares) {
        static Pick of(WalkedWave.Pick pick) {
            var shares = pick.shares().stream()
                    .map(share -> new Share(share.fulfilment(), share.units(), share.picked()))
                    .toList();
            return new Pick(pick.bin(), pick.sku(), pick.title(), pick.lot(), pick.units(), pick.picked(), shares);
        }
    }

    /** What one fulfilment wants of them. */
    @Schema(name = "WaveShare")
    record Share(String fulfilment, int units, int picked) {}

    static WaveResponse of(WalkedWave walked) {
        var dissolved = walked.wave().dissolved();
        return new WaveResponse(
                walked.wave().id(),
                status(walked),
                walked.fulfilments(),
                walked.picks().stream().map(Pick::of).toList(),
                walked.wave().at(),
                walked.wave().actor(),
                dissolved == null ? null : dissolved.at(),
                dissolved == null ? null : dissolved.actor());
    }

    private static Status status(WalkedWave walked) {
        if (walked.wave().dissolved() != null) return Status.DISSOLVED;
        return walked.done() ? Status.DONE : Status.OPEN;
    }
}
