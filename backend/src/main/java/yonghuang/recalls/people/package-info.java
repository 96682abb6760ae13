/** Who is affected by a recall, line by line, and what was heard from them. */
@NullMarked
package yonghuang.recalls.people;

import org.jspecify.annotations.NullMarked;
