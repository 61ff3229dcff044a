/** The grading of topic t03: who starts a process, what arrives there, and what comes back. */
@NullMarked
package forkshop.judge.t03_spawning;

import org.jspecify.annotations.NullMarked;
