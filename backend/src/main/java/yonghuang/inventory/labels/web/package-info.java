/** Labels over HTTP. */
@NullMarked
package yonghuang.inventory.labels.web;

import org.jspecify.annotations.NullMarked;
