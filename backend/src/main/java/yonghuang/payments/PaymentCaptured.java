package yonghuang.payments;

import java.time.Instant;
import yonghuang.shared.Money;

/** The provider confirmed the money; {@code reference} is the caller's own id, opaque here. */
public record PaymentCaptured(String payment, String reference, Money captured, Instant capturedAt) {}
