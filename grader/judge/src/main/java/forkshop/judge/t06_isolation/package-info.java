/** How topic t06_isolation is graded. */
@NullMarked
package forkshop.judge.t06_isolation;

import org.jspecify.annotations.NullMarked;
