/** Pure functions from histories to findings. */
@NullMarked
package forkshop.judge.check;

import org.jspecify.annotations.NullMarked;
