/**
 * What is sold and where it comes from: registered geographical indications, products, lists, search.
 * Others learn of a variant through {@link yonghuang.shared.Skus}; stock is only shown here, never decided.
 */
@ApplicationModule(allowedDependencies = {"shared", "documents", "merchants"})
@NullMarked
package yonghuang.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
