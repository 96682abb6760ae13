/** The warehouse's part of the HTTP API, and the public trace of a lot. */
@NullMarked
package yonghuang.inventory.web;

import org.jspecify.annotations.NullMarked;
