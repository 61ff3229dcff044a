/** Tests of the compiler child, with a real one. */
@NullMarked
package forkshop.judge.compiler;

import org.jspecify.annotations.NullMarked;
