/** One child JVM with a compiler in it: tells what a topic's sources are, and why when they are not classes. */
@NullMarked
package forkshop.judge.compiler;

import org.jspecify.annotations.NullMarked;
