package yonghuang.inventory.transfers;

/** How goods travel. */
public enum TransferMode {
    ROAD,
    /** By rail from Macheng to the port of Ningbo-Zhoushan (麻城—宁波舟山港). */
    SEA_RAIL,
    /** By ship from the port of Huangzhou to the port of Ningbo-Zhoushan (黄州港—宁波舟山港). */
    RIVER_SEA
}
