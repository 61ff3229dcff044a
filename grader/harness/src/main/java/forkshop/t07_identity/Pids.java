package forkshop.t07_identity;

/**
 * The numbers by which the operating system knows a process and the one that started it.
 *
 * @param own the process's id
 * @param parent its parent's id
 */
public record Pids(long own, long parent) {}
