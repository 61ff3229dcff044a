/** Where scenarios play: starts actors, records what they do, holds them at gates, and leaves nothing behind. */
@NullMarked
package forkshop.judge.stage;

import org.jspecify.annotations.NullMarked;
