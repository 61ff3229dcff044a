/** The neutral result of a grading. */
@NullMarked
package forkshop.judge.score;

import org.jspecify.annotations.NullMarked;
