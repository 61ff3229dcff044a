/** Topic 3: spawning, which is how a process gets a child: a program of its own, or an object that runs there. */
@NullMarked
package forkshop.t03_spawning;

import org.jspecify.annotations.NullMarked;
