/** Topic 9: daemons, which go when their parent goes. */
@NullMarked
package forkshop.t09_daemons;

import org.jspecify.annotations.NullMarked;
