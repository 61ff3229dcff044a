package forkshop.judge.compiler;

/**
 * A class that the topic must have.
 *
 * @param type its binary name
 * @param contract the binary name of what it must be a subtype of; {@code java.lang.Object} where there is none
 * @param instantiable whether an actor makes one: not abstract, and a constructor without parameters, not private
 */
public record Expected(String type, String contract, boolean instantiable) {}
