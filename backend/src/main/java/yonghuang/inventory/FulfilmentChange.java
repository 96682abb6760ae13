package yonghuang.inventory;

/**
 * A fulfilment went on.
 *
 * @param version of its order; a later one is newer
 */
public record FulfilmentChange(String warehouse, String id, String order, String status, long version) {}
