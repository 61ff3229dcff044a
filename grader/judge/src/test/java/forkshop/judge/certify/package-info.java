/** The certificate: how often the judge was wrong about submissions whose verdicts are known. */
@NullMarked
package forkshop.judge.certify;

import org.jspecify.annotations.NullMarked;
