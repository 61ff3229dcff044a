package forkshop.judge.compiler;

/**
 * Where something stands.
 *
 * @param file relative to {@link Request#root()}, with slashes
 * @param line from 1
 */
public record Place(String file, int line) {}
