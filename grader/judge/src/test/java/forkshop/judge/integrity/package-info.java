/** Hostile and broken submissions: what each of them tries, and that it is of no use. */
@NullMarked
package forkshop.judge.integrity;

import org.jspecify.annotations.NullMarked;
