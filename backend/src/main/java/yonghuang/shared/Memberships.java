package yonghuang.shared;

/**
 * Makes an account a member of a merchant, so that it is one at every door, or ends that, at once for every session.
 * Implemented by identity; each call is written to the audit trail first and may be repeated.
 */
public interface Memberships {
    /**
     * @param by account id of who brought it about
     * @throws NotFound when there is no such account
     */
    void join(String account, String merchant, String by);

    /**
     * @param by account id of who brought it about
     * @throws NotFound when there is no such account
     */
    void leave(String account, String merchant, String by);
}
