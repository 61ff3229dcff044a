/** Tests of the stage on real processes. */
@NullMarked
package forkshop.judge.stage;

import org.jspecify.annotations.NullMarked;
