/** One grading, from the call to the report, as JUnit drives it. */
@NullMarked
package forkshop.judge.run;

import org.jspecify.annotations.NullMarked;
