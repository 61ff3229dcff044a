/** How topic t10_mutex is graded. */
@NullMarked
package forkshop.judge.t10_mutex;

import org.jspecify.annotations.NullMarked;
