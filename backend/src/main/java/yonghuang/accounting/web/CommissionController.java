package yonghuang.accounting.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yonghuang.accounting.CommissionRates;
import yonghuang.accounting.Commissions;
import yonghuang.accounting.CommissionsChanged;
import yonghuang.accounting.CommissionsVersionRequired;
import yonghuang.accounting.Rate;
import yonghuang.accounting.RateTable;
import yonghuang.shared.Caller;
import yonghuang.shared.Channel;
import yonghuang.shared.Skus;

/** The commission rates, read and edited by the office. */
@RestController
@RequestMapping("/api/commissions")
class CommissionController {
    /** @param category id of a class of product, null for all that have no rate of their own */
    record RateAnswer(@Nullable String category, Channel channel, int permille) {
        static RateAnswer of(Rate rate) {
            return new RateAnswer(rate.category(), rate.channel(), rate.permille());
        }
    }

    /**
     * @param from since when they hold
     * @param editedBy null for the sample
     */
    record RateTableAnswer(
            Instant from,
            List<RateAnswer> rates,
            @Nullable String editedBy,
            @Nullable String note) {
        static RateTableAnswer of(RateTable table) {
            var rates = table.rates().stream().map(RateAnswer::of).toList();
            return new RateTableAnswer(table.from(), rates, table.editedBy(), table.note());
        }
    }

    /**
     * @param sample made up, until the office says what really holds
     * @param rates those in force
     * @param history every table there ever was, the newest first
     */
    record CommissionsAnswer(long version, boolean sample, List<RateAnswer> rates, List<RateTableAnswer> history) {
        static CommissionsAnswer of(CommissionRates known) {
            var history =
                    known.tables().reversed().stream().map(RateTableAnswer::of).toList();
            return new CommissionsAnswer(
                    known.version(), known.isSample(), history.getFirst().rates(), history);
        }
    }

    private final Commissions commissions;
    private final Skus skus;

    CommissionController(Commissions commissions, Skus skus) {
        this.commissions = commissions;
        this.skus = skus;
    }

    @Operation(operationId = "getCommissions", summary = "The rates in force and of before; the version as ETag")
    @GetMapping
    ResponseEntity<CommissionsAnswer> get() {
        return answer(commissions.current());
    }

    @Operation(operationId = "replaceCommissions", summary = "Rates that hold from now on; the past keeps its own")
    @PutMapping
    ResponseEntity<CommissionsAnswer> replace(
            @Parameter(hidden = true) Caller caller,
            @RequestBody CommissionsRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        var rates = request.read(skus.categories());
        var note = Asked.optional("note", request.note(), 500);
        return answer(commissions.replace(version(ifMatch), rates, caller.account(), note));
    }

    private static ResponseEntity<CommissionsAnswer> answer(CommissionRates known) {
        return ResponseEntity.ok().eTag("\"" + known.version() + "\"").body(CommissionsAnswer.of(known));
    }

    private static long version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) throw new CommissionsVersionRequired();
        var tag = ifMatch.strip();
        if (!tag.matches("\"\\d{1,15}\"")) throw new CommissionsChanged();
        return Long.parseLong(tag.substring(1, tag.length() - 1));
    }
}
