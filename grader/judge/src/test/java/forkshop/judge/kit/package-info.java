/** The kit's check of itself: what it promises about solutions, skeletons, variants, alternatives, texts and code. */
@NullMarked
package forkshop.judge.kit;

import org.jspecify.annotations.NullMarked;
