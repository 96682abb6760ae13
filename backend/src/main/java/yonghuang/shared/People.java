package yonghuang.shared;

import java.util.Optional;

/** Who stands behind an account, for those who address people. Implemented by identity. */
public interface People {
    /** @param email lower case */
    record Person(String name, String email) {}

    /** Empty when there is no such account. */
    Optional<Person> find(String account);
}
