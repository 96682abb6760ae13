package yonghuang.inventory.export.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yonghuang.inventory.export.LedgerExport;
import yonghuang.inventory.export.LedgerExport.Wanted;
import yonghuang.inventory.web.Fields;
import yonghuang.inventory.web.WarehouseAccess;
import yonghuang.shared.Caller;
import yonghuang.shared.Sentence;
import yonghuang.sheets.ExportFormat;

/** The ledger to take away. Written on the request's own thread, which waits for nothing but the reader. */
@RestController
class LedgerExportController {
    private final LedgerExport export;

    LedgerExportController(LedgerExport export) {
        this.export = export;
    }

    @Operation(operationId = "exportMovements")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        schema = @Schema(type = "string", format = "binary"))
            })
    @GetMapping("/api/warehouses/{warehouse}/movements/export")
    void export(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String warehouse,
            @Parameter(schema = @Schema(allowableValues = {"csv", "xlsx"})) @RequestParam(required = false) @Nullable
                    String format,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String sku,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        var where = WarehouseAccess.readable(caller, warehouse).id();
        var fields = new Fields();
        var as = format(fields, format);
        var wanted = wanted(fields, where, from, to, sku);
        fields.refuseWrong();
        response.setContentType(as.mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(wanted, as));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        export.write(wanted, as, language(request.getLocale()), response.getOutputStream());
    }

    private static ExportFormat format(Fields fields, @Nullable String word) {
        if (word == null) return ExportFormat.CSV;
        for (var each : ExportFormat.values()) if (each.word().equals(word)) return each;
        fields.wrong("format", "must be csv or xlsx", "须为 csv 或 xlsx");
        return ExportFormat.CSV;
    }

    private static Wanted wanted(
            Fields fields, String warehouse, @Nullable String from, @Nullable String to, @Nullable String sku) {
        var first = fields.day("from", from);
        var last = fields.day("to", to);
        if (first != null && last != null && last.isBefore(first)) {
            fields.wrong("to", "must not be before from", "不能早于开始日期");
        }
        return new Wanted(warehouse, first, last, fields.optional("sku", sku, 64));
    }

    private static String attachment(Wanted wanted, ExportFormat format) {
        var days = day(wanted.from()) + day(wanted.to());
        var name = "movements-" + wanted.warehouse() + days + "." + format.word();
        return ContentDisposition.attachment().filename(name).build().toString();
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : "-" + day;
    }

    private static Function<Sentence, String> language(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? Sentence::zh : Sentence::en;
    }
}
