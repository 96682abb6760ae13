/** The route of the ledger's export. */
@NullMarked
package yonghuang.inventory.export.web;

import org.jspecify.annotations.NullMarked;
