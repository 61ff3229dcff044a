/** Tests of what grades a class. */
@NullMarked
package forkshop.judge.batch;

import org.jspecify.annotations.NullMarked;
