package forkshop.judge.batch;

/**
 * What a batch says of one submission.
 *
 * @param student the name of the submission's folder
 * @param standing what has become of it
 * @param remark one sentence; empty when there is nothing to add to the points
 */
record Result(String student, Standing standing, String remark) {}
