/** The judge: decides what a submission has earned, and never runs it in its own JVM. */
@NullMarked
package forkshop.judge;

import org.jspecify.annotations.NullMarked;
