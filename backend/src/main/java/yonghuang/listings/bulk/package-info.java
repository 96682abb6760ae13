/**
 * A merchant's listings as a sheet of one row a SKU: taken away as CSV or XLSX, brought back, looked at without changing
 * anything, then carried out step by step.
 */
@NullMarked
package yonghuang.listings.bulk;

import org.jspecify.annotations.NullMarked;
