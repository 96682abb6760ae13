package yonghuang.listings.bulk.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import yonghuang.listings.bulk.Bulk;
import yonghuang.shared.Caller;
import yonghuang.shared.Checked;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.MerchantDuties;
import yonghuang.shared.MerchantDuties.Duty;
import yonghuang.shared.Page;

/** Listings brought back as a sheet: looked at first, carried out when asked to. */
@RestController
@RequestMapping("/api/merchants/{merchant}/imports")
@Tag(name = "Listings in sheets")
class ImportController {
    private final Bulk bulk;
    private final MerchantDuties duties;

    ImportController(Bulk bulk, MerchantDuties duties) {
        this.bulk = bulk;
        this.duties = duties;
    }

    /** @param submit whether what is written is handed in for review as well */
    record ApplyImport(@Nullable Boolean submit) {
        boolean isSubmit() {
            if (submit == null) throw new InvalidInput("submit", "must be true or false", "须为 true 或 false");
            return submit;
        }
    }

    @Operation(
            operationId = "checkImport",
            summary =
                    "Takes an XLSX or CSV file of at most 10 MB and 5,000 rows and says what it would do; changes nothing")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @ApiResponse(responseCode = "201")
    ImportAnswer check(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String merchant,
            @RequestPart("file") MultipartFile file,
            @Parameter(hidden = true) HttpServletRequest request) {
        duties.require(caller, merchant, Duty.LIST);
        var name = SentSheet.name(file.getOriginalFilename());
        var looked = SentSheet.read(file, path -> bulk.look(caller.account(), merchant, name, path));
        return ImportAnswer.of(looked, SheetAnswer.language(request));
    }

    @Operation(operationId = "listImports", summary = "The newest first, without results; the newest 50 are kept")
    @GetMapping
    Page<ImportAnswer> list(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String merchant,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after,
            @Parameter(hidden = true) HttpServletRequest request) {
        duties.require(caller, merchant, Duty.LOOK);
        var page = bulk.page(merchant, Checked.limit(limit), after);
        var language = SheetAnswer.language(request);
        return new Page<>(
                page.items().stream().map(one -> ImportAnswer.of(one, language)).toList(), page.next(), page.total());
    }

    @Operation(operationId = "getImport")
    @GetMapping("/{id}")
    ImportAnswer get(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String merchant,
            @PathVariable String id,
            @Parameter(hidden = true) HttpServletRequest request) {
        duties.require(caller, merchant, Duty.LOOK);
        return ImportAnswer.of(bulk.of(merchant, id), SheetAnswer.language(request));
    }

    @Operation(
            operationId = "applyImport",
            summary = "Carries it out; what a request has no time for follows by itself. A repeat is the same import")
    @PostMapping("/{id}/apply")
    ImportAnswer apply(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String merchant,
            @PathVariable String id,
            @RequestBody ApplyImport wanted,
            @Parameter(hidden = true) HttpServletRequest request) {
        duties.require(caller, merchant, Duty.LIST);
        var applied = bulk.apply(caller.account(), merchant, id, wanted.isSubmit());
        return ImportAnswer.of(applied, SheetAnswer.language(request));
    }
}
