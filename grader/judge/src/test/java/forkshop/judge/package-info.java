/** Tests of the command line. */
@NullMarked
package forkshop.judge;

import org.jspecify.annotations.NullMarked;
