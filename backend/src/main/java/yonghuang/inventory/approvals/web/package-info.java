/** The routes of write-offs, adjustment requests and their approval. */
@NullMarked
package yonghuang.inventory.approvals.web;

import org.jspecify.annotations.NullMarked;
