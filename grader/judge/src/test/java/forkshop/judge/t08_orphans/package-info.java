/** Tests of how topic t08_orphans is judged. */
@NullMarked
package forkshop.judge.t08_orphans;

import org.jspecify.annotations.NullMarked;
