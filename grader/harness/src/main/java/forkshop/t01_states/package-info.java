/** Topic 1: what a process is, and the states it goes through. */
@NullMarked
package forkshop.t01_states;

import org.jspecify.annotations.NullMarked;
