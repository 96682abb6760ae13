package yonghuang.identity.web;

import static yonghuang.identity.web.Given.given;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import yonghuang.identity.accounts.Accounts;
import yonghuang.identity.accounts.FirstAdmin;
import yonghuang.identity.accounts.NewAccount;
import yonghuang.identity.sessions.SignedIn;
import yonghuang.shared.Caller;

/** A person's own account. */
@RestController
@RequestMapping("/api/accounts")
class AccountsController {
    record RegisterRequest(
            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            String email,

            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            String password,

            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            String name) {
        @Override
        public String toString() {
            return "RegisterRequest[" + email + "]";
        }
    }

    record FirstAdminRequest(
            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            String token,

            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            String email,

            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            String password,

            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            String name) {
        @Override
        public String toString() {
            return "FirstAdminRequest[" + email + "]";
        }
    }

    record ChangePasswordRequest(
            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            String currentPassword,

            @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
            String newPassword) {
        @Override
        public String toString() {
            return "ChangePasswordRequest[]";
        }
    }

    private final Accounts accounts;
    private final FirstAdmin firstAdmin;

    AccountsController(Accounts accounts, FirstAdmin firstAdmin) {
        this.accounts = accounts;
        this.firstAdmin = firstAdmin;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @ApiResponse(responseCode = "201", description = "The account is open; sign in to use it")
    AccountAnswer register(@RequestBody RegisterRequest request) {
        return AccountAnswer.of(accounts.register(NewAccount.of(request.email(), request.password(), request.name())));
    }

    @PostMapping("/first-admin")
    @ResponseStatus(HttpStatus.CREATED)
    @ApiResponse(responseCode = "201", description = "The shop has its first admin; the token is used up")
    AccountAnswer openFirstAdmin(@RequestBody FirstAdminRequest request, HttpServletRequest from) {
        var person = NewAccount.of(request.email(), request.password(), request.name());
        return AccountAnswer.of(firstAdmin.open(given("token", request.token()), person, from.getRemoteAddr()));
    }

    @GetMapping("/current")
    CurrentAccountAnswer currentAccount(Caller caller) {
        return CurrentAccountAnswer.of(accounts.get(caller.account()));
    }

    @PutMapping("/current/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @ApiResponse(responseCode = "204", description = "Changed; every other session has ended")
    void changePassword(@RequestBody ChangePasswordRequest request, SignedIn who, HttpServletRequest from) {
        accounts.changePassword(
                who.caller().account(),
                who.session(),
                given("currentPassword", request.currentPassword()),
                given("newPassword", request.newPassword()),
                from.getRemoteAddr());
    }
}
