package yonghuang.inventory.transfers;

import yonghuang.shared.Money;

/** One part of the way, from place to place in the words of who sends. */
public record TransferLeg(TransferMode mode, String from, String to, Money cost) {}
