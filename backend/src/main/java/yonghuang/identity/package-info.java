/**
 * Who may do what: accounts with their roles, memberships and assignments, sign-in sessions, and the chain that every
 * request passes. Other modules see the signed-in account only as {@link yonghuang.shared.Caller}.
 */
@ApplicationModule(allowedDependencies = {"shared", "documents"})
@NullMarked
package yonghuang.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
