package yonghuang.listings.bulk.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import yonghuang.listings.bulk.Bulk;
import yonghuang.shared.Caller;
import yonghuang.shared.MerchantDuties;
import yonghuang.shared.MerchantDuties.Duty;
import yonghuang.sheets.ExportFormat;

/** What is wrong with which row, and what came of it, as a file. */
@RestController
@Tag(name = "Listings in sheets")
class ImportReportController {
    private final Bulk bulk;
    private final MerchantDuties duties;

    ImportReportController(Bulk bulk, MerchantDuties duties) {
        this.bulk = bulk;
        this.duties = duties;
    }

    @Operation(operationId = "reportImportCsv", summary = "Every row of an import, as CSV")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    @GetMapping("/api/merchants/{merchant}/imports/{id}/report.csv")
    void csv(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String merchant,
            @PathVariable String id,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        report(caller, merchant, id, ExportFormat.CSV, request, response);
    }

    @Operation(operationId = "reportImportXlsx", summary = "Every row of an import, as XLSX")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                            schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/api/merchants/{merchant}/imports/{id}/report.xlsx")
    void xlsx(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String merchant,
            @PathVariable String id,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        report(caller, merchant, id, ExportFormat.XLSX, request, response);
    }

    private void report(
            Caller caller,
            String merchant,
            String id,
            ExportFormat format,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        duties.require(caller, merchant, Duty.LOOK);
        var of = bulk.of(merchant, id);
        var language = SheetAnswer.language(request);
        SheetAnswer.send(
                response,
                "import-report",
                format,
                out -> bulk.report(merchant, of.of().id(), format, language, out));
    }
}
