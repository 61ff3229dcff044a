package forkshop.t06_isolation;

/**
 * What one process saw of its own {@link Person}.
 *
 * @param pid of that process
 * @param before the age that it read first
 * @param after the age that it read last
 */
public record Side(long pid, int before, int after) {}
