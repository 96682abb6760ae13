package yonghuang.merchants.licences;

import java.time.Instant;

/**
 * The merchant was warned, once, that a licence runs out.
 *
 * @param days 60, 30 or 7: how many were left at most
 */
public record Warning(String licence, int days, Instant at) {}
