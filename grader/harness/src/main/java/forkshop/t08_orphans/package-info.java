/** Topic 8: what is left of a process that has ended, and what becomes of children whose parent has. */
@NullMarked
package forkshop.t08_orphans;

import org.jspecify.annotations.NullMarked;
