/** Topic 6: isolation, which is that a process's variables are its own. */
@NullMarked
package forkshop.t06_isolation;

import org.jspecify.annotations.NullMarked;
