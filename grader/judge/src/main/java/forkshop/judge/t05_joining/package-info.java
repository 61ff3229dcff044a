/** How topic t05_joining is graded. */
@NullMarked
package forkshop.judge.t05_joining;

import org.jspecify.annotations.NullMarked;
