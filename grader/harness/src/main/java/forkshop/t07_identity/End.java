package forkshop.t07_identity;

/**
 * How a process ended.
 *
 * <p>On Linux and macOS the exit code of a process that signal <i>n</i> ended is 128 + <i>n</i>: a shell says so, and so
 * does {@link Process#exitValue}. A JVM that SIGTERM asks to end runs its hooks first and then exits with 143 = 128 + 15
 * itself. Nobody can tell the two apart, and nobody has to.
 *
 * @param exitCode what {@link Process#exitValue} says
 * @param signal the number of the signal in that code: 15 for 143, 9 for 137; 0 when the code is 128 or less
 */
public record End(int exitCode, int signal) {}
