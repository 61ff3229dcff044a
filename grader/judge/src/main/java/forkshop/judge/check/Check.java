package forkshop.judge.check;

import forkshop.judge.history.History;

/** A pure function from a history to a finding. */
@FunctionalInterface
public interface Check {

    /** Judges {@code history}; the same history always gives the same finding. */
    Finding judge(History history);
}
