package yonghuang.pricing;

import yonghuang.shared.Sentence;

/** The coupon of one purchase, as it was named then. */
public record TakenCoupon(String id, String code, Sentence name, FundedBy fundedBy) {}
