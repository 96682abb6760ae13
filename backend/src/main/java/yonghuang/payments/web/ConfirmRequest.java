package yonghuang.payments.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import yonghuang.payments.provider.SandboxOutcome;
import yonghuang.shared.InvalidInput;

/** What the payer lets the sandbox decide. */
record ConfirmRequest(
        @Schema(allowableValues = {"succeed", "decline"}) String outcome) {

    /** @throws InvalidInput naming {@code outcome} for anything but the two words, also when it was left out */
    SandboxOutcome decided() {
        for (var known : SandboxOutcome.values()) {
            if (known.name().toLowerCase(Locale.ROOT).equals(outcome)) return known;
        }
        throw new InvalidInput("outcome", "must be succeed or decline", "只能是 succeed 或 decline");
    }
}
