/** Measures the kit, each figure beside what it is compared with. */
@NullMarked
package forkshop.judge.bench;

import org.jspecify.annotations.NullMarked;
