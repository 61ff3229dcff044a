/** What a history reads like. */
@NullMarked
package forkshop.judge.history;

import org.jspecify.annotations.NullMarked;
