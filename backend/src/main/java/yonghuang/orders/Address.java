package yonghuang.orders;

/**
 * Where an order goes.
 *
 * @param region six-digit division code of a district or county, such as 330203 (海曙)
 */
public record Address(String name, String phone, String region, String street) {}
