/** How topic t11_messaging is graded. */
@NullMarked
package forkshop.judge.t11_messaging;

import org.jspecify.annotations.NullMarked;
