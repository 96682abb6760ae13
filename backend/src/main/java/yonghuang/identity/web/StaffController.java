package yonghuang.identity.web;

import static yonghuang.identity.web.Given.given;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import yonghuang.identity.accounts.Accounts;
import yonghuang.identity.accounts.Assignment;
import yonghuang.identity.accounts.NewAccount;
import yonghuang.shared.Caller;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.Role;

/** The admin's work: who is on the staff, and what they may do. */
@RestController
@RequestMapping("/api/staff")
class StaffController {
    record HireRequest(
            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            String email,

            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            String name,

            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            String password,

            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            List<@Nullable Role> roles,

            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            List<@Nullable String> warehouses,

            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            List<@Nullable String> merchants,

            @Nullable List<@Nullable String> counties) {
        @Override
        public String toString() {
            return "HireRequest[" + email + "]";
        }
    }

    record AssignRequest(
            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            List<@Nullable Role> roles,

            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            List<@Nullable String> warehouses,

            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            List<@Nullable String> merchants,

            @Nullable List<@Nullable String> counties) {}

    private final Accounts accounts;

    StaffController(Accounts accounts) {
        this.accounts = accounts;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @ApiResponse(responseCode = "201", description = "The account is open")
    CurrentAccountAnswer hire(@RequestBody HireRequest request, Caller admin) {
        var person = NewAccount.of(request.email(), request.password(), request.name());
        var assignment = assignment(request.roles(), request.warehouses(), request.merchants(), request.counties());
        if (assignment.roles().isEmpty()) throw new InvalidInput("roles", "must name at least one role", "至少需要一个角色");
        return CurrentAccountAnswer.of(accounts.hire(person, assignment, admin.account()));
    }

    @GetMapping("/{id}")
    CurrentAccountAnswer staffMember(@PathVariable String id) {
        return CurrentAccountAnswer.of(accounts.get(id));
    }

    @PutMapping("/{id}/assignment")
    CurrentAccountAnswer assign(@PathVariable String id, @RequestBody AssignRequest request, Caller admin) {
        var assignment = assignment(request.roles(), request.warehouses(), request.merchants(), request.counties());
        return CurrentAccountAnswer.of(accounts.assign(id, assignment, admin.account()));
    }

    private static Assignment assignment(
            @Nullable List<@Nullable Role> roles,
            @Nullable List<@Nullable String> warehouses,
            @Nullable List<@Nullable String> merchants,
            @Nullable List<@Nullable String> counties) {
        return new Assignment(
                whole("roles", roles),
                whole("warehouses", warehouses),
                whole("merchants", merchants),
                counties == null ? List.of() : whole("counties", counties));
    }

    private static <T> List<T> whole(String field, @Nullable List<@Nullable T> values) {
        var present = given(field, values);
        if (present.stream().anyMatch(Objects::isNull)) throw new InvalidInput(field, "must not hold null", "不能含有空值");
        return present.stream().<T>map(Objects::requireNonNull).toList();
    }
}
