package forkshop.t01_states;

import java.io.IOException;
import java.util.List;

/** A program is a file that lies still; a process is a program that runs. */
public interface Program {

    /**
     * Starts the same program twice and returns at once; neither process waits for the other.
     *
     * @param command the program and its arguments
     * @return the two processes, in the order in which they were started
     * @throws IOException when there is no such program
     */
    List<Process> startTwice(List<String> command) throws IOException;
}
