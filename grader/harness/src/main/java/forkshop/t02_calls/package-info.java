/** Topic 2: calls, which may wait for what they have asked for or not. */
@NullMarked
package forkshop.t02_calls;

import org.jspecify.annotations.NullMarked;
