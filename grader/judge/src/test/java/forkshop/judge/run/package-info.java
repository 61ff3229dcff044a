/** Tests of what a call means. */
@NullMarked
package forkshop.judge.run;

import org.jspecify.annotations.NullMarked;
