package yonghuang.orders;

import yonghuang.shared.Money;

/** Money the order owes back; written in the same change that made it due, paid out by payments under the same id. */
public record RefundDue(String id, Money sum, String reason) {}
