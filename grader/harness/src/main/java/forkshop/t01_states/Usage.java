package forkshop.t01_states;

import java.time.Duration;

/**
 * What a process has had of the CPUs so far.
 *
 * @param cpu how long it had one, summed over its tasks
 * @param waited how long it was ready for one and had none, summed over its tasks
 */
public record Usage(Duration cpu, Duration waited) {}
