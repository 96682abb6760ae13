/** Listings over HTTP: the merchant's desk, the office's review, what a shopper reads about a product. */
@NullMarked
package yonghuang.listings.web;

import org.jspecify.annotations.NullMarked;
