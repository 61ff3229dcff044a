package forkshop.judge.stage.nursery;

import java.time.Instant;

/**
 * A living process of a scenario.
 *
 * @param pid its process id
 * @param command its command line, or its name where that cannot be read
 * @param start when it started, to about a second
 */
public record Survivor(long pid, String command, Instant start) {}
