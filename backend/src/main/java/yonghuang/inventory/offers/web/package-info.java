/** The routes of near-expiry offers. */
@NullMarked
package yonghuang.inventory.offers.web;

import org.jspecify.annotations.NullMarked;
