/** Tests of the reports, as the text that a reader sees. */
@NullMarked
package forkshop.judge.report;

import org.jspecify.annotations.NullMarked;
