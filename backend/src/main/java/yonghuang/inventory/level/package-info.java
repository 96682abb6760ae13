/** One stock level, its rules as pure functions of the document, and the one place that writes it. */
@NullMarked
package yonghuang.inventory.level;

import org.jspecify.annotations.NullMarked;
