/** Grades topic t09: daemons, which go when their parent goes. */
@NullMarked
package forkshop.judge.t09_daemons;

import org.jspecify.annotations.NullMarked;
