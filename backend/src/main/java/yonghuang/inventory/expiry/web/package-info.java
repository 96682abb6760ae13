/** The route by which the office sets how much life goods must have left. */
@NullMarked
package yonghuang.inventory.expiry.web;

import org.jspecify.annotations.NullMarked;
