/** How topic t01_states is graded. */
@NullMarked
package forkshop.judge.t01_states;

import org.jspecify.annotations.NullMarked;
