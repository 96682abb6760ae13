package yonghuang.listings.bulk.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
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

/** A merchant's listings to take away. */
@RestController
@Tag(name = "Listings in sheets")
class ExportController {
    private final Bulk bulk;
    private final MerchantDuties duties;

    ExportController(Bulk bulk, MerchantDuties duties) {
        this.bulk = bulk;
        this.duties = duties;
    }

    @Operation(operationId = "exportListingsCsv", summary = "All listings, one row a SKU, as CSV")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    @GetMapping("/api/merchants/{merchant}/products/export.csv")
    void csv(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String merchant,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        export(caller, merchant, ExportFormat.CSV, response);
    }

    @Operation(operationId = "exportListingsXlsx", summary = "All listings, one row a SKU, as XLSX")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                            schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/api/merchants/{merchant}/products/export.xlsx")
    void xlsx(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String merchant,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        export(caller, merchant, ExportFormat.XLSX, response);
    }

    private void export(Caller caller, String merchant, ExportFormat format, HttpServletResponse response)
            throws IOException {
        duties.require(caller, merchant, Duty.LOOK);
        SheetAnswer.send(response, "products", format, out -> bulk.export(merchant, format, out));
    }
}
