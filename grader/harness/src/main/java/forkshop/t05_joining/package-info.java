/** Topic 5: joining, which is how a process waits for its children. */
@NullMarked
package forkshop.t05_joining;

import org.jspecify.annotations.NullMarked;
