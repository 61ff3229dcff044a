package forkshop.t04_commands;

/**
 * What a command has left.
 *
 * @param output all that it wrote to its standard output; may be cut when it timed out
 * @param errors all that it wrote to its standard error; may be cut when it timed out
 * @param exitCode of the command; of no meaning when it timed out
 * @param timedOut whether it was ended because its limit had passed
 */
@SuppressWarnings("ArrayRecordComponent") // A carrier of bytes, which nobody compares or keeps.
public record Result(byte[] output, byte[] errors, int exitCode, boolean timedOut) {}
