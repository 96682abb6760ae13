/** Lots made out of other lots: a part under the same certificate, or several packed together under a new one (R21). */
@NullMarked
package yonghuang.inventory.repack;

import org.jspecify.annotations.NullMarked;
