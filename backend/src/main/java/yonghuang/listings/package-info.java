/**
 * What merchants say about their goods, from the first draft to the shelf: revisions, their review, planned prices.
 * Has the last word on everything a merchant writes; the catalog's product follows what was published here.
 */
@ApplicationModule(allowedDependencies = {"shared", "documents", "catalog", "merchants", "images", "sheets"})
@NullMarked
package yonghuang.listings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
