/** The processes of one scenario: started, watched, told how they ended, and none left behind. */
@NullMarked
package forkshop.judge.stage.nursery;

import org.jspecify.annotations.NullMarked;
