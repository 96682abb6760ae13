package yonghuang.shared;

import java.util.Set;

/**
 * Who asks. A controller takes it as a parameter; owner filters use {@link #account()}.
 *
 * @param account id of the signed-in account
 * @param warehouses ids of the warehouses the account is assigned to
 * @param merchants ids of the merchants the account is a member of
 * @param counties codes of the counties the account speaks for
 */
public record Caller(
        String account, Set<Role> roles, Set<String> warehouses, Set<String> merchants, Set<String> counties) {
    /** Somebody who speaks for no county. */
    public Caller(String account, Set<Role> roles, Set<String> warehouses, Set<String> merchants) {
        this(account, roles, warehouses, merchants, Set.of());
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }
}
