/** Labels that are stuck on lots: codes for scanners, words for people. */
@NullMarked
package yonghuang.inventory.labels;

import org.jspecify.annotations.NullMarked;
