package yonghuang.inventory.lots.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yonghuang.inventory.lots.Code;
import yonghuang.inventory.lots.Codes;
import yonghuang.inventory.web.Fields;
import yonghuang.inventory.web.WarehouseAccess;
import yonghuang.shared.Caller;

/** What a scanner reads. */
@RestController
class CodeController {
    private static final int LONGEST = 300;

    private final Codes codes;

    CodeController(Codes codes) {
        this.codes = codes;
    }

    @Operation(operationId = "readCode")
    @GetMapping("/api/warehouses/{warehouse}/codes/{code}")
    Code code(@Parameter(hidden = true) Caller caller, @PathVariable String warehouse, @PathVariable String code) {
        return find(caller, warehouse, code);
    }

    /** The same for a code with slashes, such as the address of a trace page, which no path can carry. */
    @Operation(operationId = "readAnyCode")
    @GetMapping("/api/warehouses/{warehouse}/codes")
    Code anyCode(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String warehouse,
            @RequestParam(required = false) @Nullable String code) {
        return find(caller, warehouse, code);
    }

    private Code find(Caller caller, String warehouse, @Nullable String code) {
        var where = WarehouseAccess.readable(caller, warehouse).id();
        var fields = new Fields();
        var read = fields.text("code", code, LONGEST);
        fields.refuseWrong();
        return codes.find(where, read, each -> WarehouseAccess.mayRead(caller, each));
    }
}
