/** A whole class of submissions, each graded by a judge process of its own, and the tables that gradebooks read. */
@NullMarked
package forkshop.judge.batch;

import org.jspecify.annotations.NullMarked;
