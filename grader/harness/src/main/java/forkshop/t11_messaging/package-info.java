/** Topic 11: messages between processes, and a queue made of a pipe and a lock. */
@NullMarked
package forkshop.t11_messaging;

import org.jspecify.annotations.NullMarked;
