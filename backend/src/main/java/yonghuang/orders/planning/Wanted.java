package yonghuang.orders.planning;

/**
 * One order line to be found in stock.
 *
 * @param line number of the order line, from 1
 * @param fresh must travel from an origin warehouse while one has it
 */
public record Wanted(int line, String sku, int units, boolean fresh) {}
