package yonghuang.inventory.live;

/**
 * How much listening one process bears.
 *
 * @param perAccount streams one account may have open
 * @param inAll streams of all accounts
 * @param waiting things a listener may be behind with; a slower one is dropped and reads again
 */
public record ListenerLimits(int perAccount, int inAll, int waiting) {
    static final ListenerLimits USUAL = new ListenerLimits(20, 1_000, 2_000);
}
