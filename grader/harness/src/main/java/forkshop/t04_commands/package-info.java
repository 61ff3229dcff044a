/** Topic 4: commands, which are other people's programs that are run, fed and read. */
@NullMarked
package forkshop.t04_commands;

import org.jspecify.annotations.NullMarked;
