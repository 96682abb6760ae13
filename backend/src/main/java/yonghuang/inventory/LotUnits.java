package yonghuang.inventory;

/** Some units of one lot. */
public record LotUnits(String lot, int units) {}
