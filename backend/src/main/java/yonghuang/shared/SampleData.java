package yonghuang.shared;

/**
 * One module's share of the sample data, made once, deterministic, every merchant, price and unit of it marked as a
 * sample. Runs before the shop says it is up; a repeat after a crash completes what is missing and doubles nothing.
 */
public interface SampleData {
    /** Lower first: catalog 10, stock 20, accounts 30. */
    int turn();

    void load();
}
