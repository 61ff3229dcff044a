/** The lines of defence against hostile and broken submissions, by the names that the reports use. */
@NullMarked
package forkshop.judge.layer;

import org.jspecify.annotations.NullMarked;
