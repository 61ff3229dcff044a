/** Tests of what a call means and how a run is told to JUnit. */
@NullMarked
package forkshop.judge.run;

import org.jspecify.annotations.NullMarked;
