/** What earns points: topics, tasks and criteria. */
@NullMarked
package forkshop.judge.rubric;

import org.jspecify.annotations.NullMarked;
