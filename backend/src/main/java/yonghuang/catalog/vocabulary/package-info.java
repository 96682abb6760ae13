/** What the office teaches the search: synonyms, names of places and their readings; and what was asked for in vain. */
@NullMarked
package yonghuang.catalog.vocabulary;

import org.jspecify.annotations.NullMarked;
