/** The way of sources into the judge: plain Java files of one topic, bounded, and nothing else. */
@NullMarked
package forkshop.judge.intake;

import org.jspecify.annotations.NullMarked;
