package yonghuang.recalls;

/** How far a recall is. Its lots stay off sale unless it was withdrawn. */
public enum RecallStatus {
    OPEN,
    CLOSED,
    WITHDRAWN
}
