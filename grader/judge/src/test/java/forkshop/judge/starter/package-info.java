/** Writes the repository that students get. */
@NullMarked
package forkshop.judge.starter;

import org.jspecify.annotations.NullMarked;
