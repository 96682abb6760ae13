package yonghuang.orders;

import org.jspecify.annotations.Nullable;
import yonghuang.payments.Payments.Summary;

/** An order beside its money; no payment only where the request stopped before asking for it and the order has ended. */
public record OrderView(Order order, @Nullable Summary payment) {}
