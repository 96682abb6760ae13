package yonghuang.accounting.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.YearMonth;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yonghuang.accounting.Statement;
import yonghuang.accounting.StatementExport;
import yonghuang.accounting.Statements;
import yonghuang.accounting.web.StatementAnswers.StatementAnswer;
import yonghuang.accounting.web.StatementAnswers.StatementPage;
import yonghuang.shared.Caller;
import yonghuang.shared.Checked;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.MerchantDuties;
import yonghuang.shared.MerchantDuties.Duty;
import yonghuang.shared.MerchantNames;
import yonghuang.shared.NotFound;
import yonghuang.shared.Page;
import yonghuang.shared.Sentence;
import yonghuang.sheets.ExportFormat;

/** Statements of one merchant, for its members who look after its money and the office. */
@RestController
@RequestMapping("/api/merchants/{merchant}/statements")
class StatementController {
    private final Statements statements;
    private final StatementExport export;
    private final MerchantNames merchants;
    private final MerchantDuties duties;

    StatementController(Statements statements, StatementExport export, MerchantNames merchants, MerchantDuties duties) {
        this.duties = duties;
        this.statements = statements;
        this.export = export;
        this.merchants = merchants;
    }

    @Operation(operationId = "listStatements", summary = "Every month with sales or refunds, the newest first")
    @GetMapping
    Page<StatementAnswer> list(@Parameter(hidden = true) Caller caller, @PathVariable String merchant) {
        var all = statements.of(readable(caller, merchant)).stream()
                .map(StatementAnswer::of)
                .toList();
        return new Page<>(all, null, all.size());
    }

    @Operation(operationId = "getStatement", summary = "One month, 2026-11, with a page of its lines")
    @GetMapping("/{month}")
    StatementPage one(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String merchant,
            @PathVariable String month,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        var found = find(readable(caller, merchant), month);
        return StatementPage.of(found, statements.lines(found, Checked.limit(limit), after));
    }

    @Operation(operationId = "exportStatement")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        schema = @Schema(type = "string", format = "binary"))
            })
    @GetMapping("/{month}/export")
    void export(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String merchant,
            @PathVariable String month,
            @Parameter(schema = @Schema(allowableValues = {"csv", "xlsx"})) @RequestParam(required = false) @Nullable
                    String format,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        var found = find(readable(caller, merchant), month);
        var as = format(format);
        var name = "statement-" + merchant + "-" + found.month() + "." + as.word();
        response.setContentType(as.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        export.write(found, as, language(request.getLocale()), response.getOutputStream());
    }

    private String readable(Caller caller, String merchant) {
        duties.require(caller, merchant, Duty.SEE_MONEY);
        if (merchants.nameOf(merchant).isEmpty()) throw new NotFound();
        return merchant;
    }

    private Statement find(String merchant, String month) {
        YearMonth wanted = Asked.month("month", month);
        return statements.of(merchant, wanted).orElseThrow(NotFound::new);
    }

    private static ExportFormat format(@Nullable String word) {
        if (word == null) return ExportFormat.CSV;
        for (var each : ExportFormat.values()) if (each.word().equals(word)) return each;
        throw new InvalidInput("format", "must be csv or xlsx", "须为 csv 或 xlsx");
    }

    private static Function<Sentence, String> language(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? Sentence::zh : Sentence::en;
    }
}
