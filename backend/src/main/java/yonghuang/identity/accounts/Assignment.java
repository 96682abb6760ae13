package yonghuang.identity.accounts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import yonghuang.shared.InvalidInput;
import yonghuang.shared.InvalidInput.FieldError;
import yonghuang.shared.Role;
import yonghuang.shared.Sentence;

/** What an account may do, and where; each list sorted, without repeats. */
public record Assignment(List<Role> roles, List<String> warehouses, List<String> merchants, List<String> counties) {
    public static final Assignment CONSUMER = new Assignment(List.of(Role.CONSUMER), List.of(), List.of());
    public static final Assignment ADMIN = new Assignment(List.of(Role.ADMIN), List.of(), List.of());

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final int MOST_PLACES = 100;

    public Assignment {
        roles = sorted(roles);
        warehouses = sorted(warehouses);
        merchants = sorted(merchants);
        counties = sorted(counties);
    }

    public Assignment(List<Role> roles, List<String> warehouses, List<String> merchants) {
        this(roles, warehouses, merchants, List.of());
    }

    /** Also a member of that merchant. */
    Assignment joining(String merchant) {
        var more = new ArrayList<>(merchants);
        more.add(merchant);
        var with = new ArrayList<>(roles);
        with.add(Role.MERCHANT);
        return new Assignment(with, warehouses, more, counties);
    }

    /** No longer a member of it; whoever is left without any role is a consumer. */
    Assignment leaving(String merchant) {
        var others = merchants.stream().filter(other -> !other.equals(merchant)).toList();
        var left = roles.stream()
                .filter(role -> role != Role.MERCHANT || !others.isEmpty())
                .toList();
        return new Assignment(left.isEmpty() ? List.of(Role.CONSUMER) : left, warehouses, others, counties);
    }

    private static <T extends Comparable<T>> List<T> sorted(Collection<T> values) {
        return values.stream().distinct().sorted().toList();
    }

    /** As the audit log keeps it. */
    Map<String, Object> told() {
        return Map.of(
                "roles",
                roles.stream().map(Role::name).toList(),
                "warehouses",
                warehouses,
                "merchants",
                merchants,
                "counties",
                counties);
    }

    /**
     * Says what is wrong with it for a member of staff; no role at all suspends the account.
     *
     * @throws InvalidInput when a place has no role to go with it, a role no place, or an id cannot be one
     */
    void refuseIfWrong() {
        var errors = new ArrayList<FieldError>();
        places("warehouses", warehouses, Role.WAREHOUSE, errors);
        places("merchants", merchants, Role.MERCHANT, errors);
        places("counties", counties, Role.COUNTY, errors);
        if (!errors.isEmpty()) throw new InvalidInput(errors);
    }

    private void places(String field, List<String> ids, Role role, List<FieldError> errors) {
        if (roles.contains(role) == ids.isEmpty()) {
            errors.add(new FieldError(
                    field, new Sentence("goes together with the role " + role, "须与角色 " + role + " 一并填写")));
        }
        if (ids.size() > MOST_PLACES
                || !ids.stream().allMatch(id -> ID.matcher(id).matches())) {
            errors.add(new FieldError(field, new Sentence("holds something that is not an id", "含有无效的编号")));
        }
    }
}
