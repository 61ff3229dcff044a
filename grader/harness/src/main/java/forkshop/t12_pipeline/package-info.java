/** Topic 12: producers and consumers, with a bounded queue that can tell when all of its work is done. */
@NullMarked
package forkshop.t12_pipeline;

import org.jspecify.annotations.NullMarked;
