/** Grades topic t07: who a process is, whether it lives, and how it is ended. */
@NullMarked
package forkshop.judge.t07_identity;

import org.jspecify.annotations.NullMarked;
