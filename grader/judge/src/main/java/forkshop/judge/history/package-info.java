/** What the processes of a scenario did, as facts in their order. */
@NullMarked
package forkshop.judge.history;

import org.jspecify.annotations.NullMarked;
