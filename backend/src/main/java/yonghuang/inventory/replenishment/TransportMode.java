package yonghuang.inventory.replenishment;

/** Ways from the origin to the sales warehouse. */
public enum TransportMode {
    /** By lorry. */
    ROAD,
    /** 麻城—宁波舟山港, by rail and sea. */
    SEA_RAIL,
    /** 黄州港—宁波舟山港, by river and sea. */
    RIVER_SEA
}
