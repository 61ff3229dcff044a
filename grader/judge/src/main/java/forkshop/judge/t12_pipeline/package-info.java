/** Grades topic t12: producers, consumers, and a queue that knows when all of its work is done. */
@NullMarked
package forkshop.judge.t12_pipeline;

import org.jspecify.annotations.NullMarked;
