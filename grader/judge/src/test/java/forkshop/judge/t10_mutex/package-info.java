/** Tests of how topic t10_mutex is judged. */
@NullMarked
package forkshop.judge.t10_mutex;

import org.jspecify.annotations.NullMarked;
