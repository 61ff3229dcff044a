/** How topic t04_commands is graded. */
@NullMarked
package forkshop.judge.t04_commands;

import org.jspecify.annotations.NullMarked;
