/** Topic 7: who a process is, whether it lives, and how it is ended. */
@NullMarked
package forkshop.t07_identity;

import org.jspecify.annotations.NullMarked;
