/** What stands beside a submission in a child JVM and belongs to no topic: the link to the judge, actors, open tasks. */
@NullMarked
package forkshop.harness;

import org.jspecify.annotations.NullMarked;
