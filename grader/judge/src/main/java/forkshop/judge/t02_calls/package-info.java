/** How topic t02_calls is graded. */
@NullMarked
package forkshop.judge.t02_calls;

import org.jspecify.annotations.NullMarked;
