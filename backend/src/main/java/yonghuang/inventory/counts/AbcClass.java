package yonghuang.inventory.counts;

/** How much of a warehouse's worth a SKU stands for: A the few that matter most, C the many that matter least. */
public enum AbcClass {
    A,
    B,
    C
}
