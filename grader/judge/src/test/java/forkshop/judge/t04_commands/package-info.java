/** Tests of how topic t04_commands is judged. */
@NullMarked
package forkshop.judge.t04_commands;

import org.jspecify.annotations.NullMarked;
