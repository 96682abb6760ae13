/**
 * What people who received a product say of it, what others ask before they buy, and what the merchant answers. All of
 * it is plain text; the office can take a text off the page with a reason, nobody can change another's words.
 */
@ApplicationModule(allowedDependencies = {"shared", "documents", "orders"})
@NullMarked
package yonghuang.reviews;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
