/** Topic 10: a mutex between processes, so that two tickets are sold twice and not eight times. */
@NullMarked
package forkshop.t10_mutex;

import org.jspecify.annotations.NullMarked;
