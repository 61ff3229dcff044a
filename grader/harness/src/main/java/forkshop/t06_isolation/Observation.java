package forkshop.t06_isolation;

/**
 * Both sides of the experiment.
 *
 * @param parent as the parent saw it: before it started the child, and after the child had ended
 * @param child as the child saw it: before it set its age, and afterwards
 */
public record Observation(Side parent, Side child) {}
