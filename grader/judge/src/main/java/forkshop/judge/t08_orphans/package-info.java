/** How topic t08_orphans is graded. */
@NullMarked
package forkshop.judge.t08_orphans;

import org.jspecify.annotations.NullMarked;
