/** What people and programs read of a score: scoreboard, summary, {@code score.json}. */
@NullMarked
package forkshop.judge.report;

import org.jspecify.annotations.NullMarked;
