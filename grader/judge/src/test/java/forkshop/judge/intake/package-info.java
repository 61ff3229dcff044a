/** Tests of what is taken in and what is refused, on real files. */
@NullMarked
package forkshop.judge.intake;

import org.jspecify.annotations.NullMarked;
