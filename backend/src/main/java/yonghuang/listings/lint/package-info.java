/**
 * Pure rules over what merchants write: words the law does not allow, what each class of goods must say, what differs
 * between two revisions. Nothing here asks the store.
 */
@NullMarked
package yonghuang.listings.lint;

import org.jspecify.annotations.NullMarked;
