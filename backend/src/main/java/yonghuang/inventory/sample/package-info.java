/** Stock for the sample catalog. */
@NullMarked
package yonghuang.inventory.sample;

import org.jspecify.annotations.NullMarked;
