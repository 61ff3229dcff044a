/** Tests of prices. */
@NullMarked
package forkshop.judge.rubric;

import org.jspecify.annotations.NullMarked;
