// Loses: t12.6b
// Nobody sends the eaters home: they wait for the next dish, though nobody cooks any more.
package forkshop.t12_pipeline;

import static java.lang.ProcessBuilder.Redirect.INHERIT;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The tutorial's kitchen: cooks, eaters, and a queue of dishes between them. */
public class DinnerKitchen implements Kitchen {

    private final JoinableQueue queue = new SharedQueue();

    @Override
    public void run(SharedState dishes, List<List<String>> cooks, List<List<String>> eaters)
            throws IOException, InterruptedException {
        List<Process> producers = new ArrayList<>();
        List<Process> consumers = new ArrayList<>();
        startAll(cooks, producers);
        startAll(eaters, consumers);
        // First the cooks: a queue without open dishes may just be waiting for the next one.
        for (Process producer : producers) {
            producer.waitFor();
        }
        queue.join(dishes);
    }

    private static void startAll(List<List<String>> commands, List<Process> started) throws IOException {
        for (List<String> command : commands) {
            started.add(new ProcessBuilder(command)
                    .redirectOutput(INHERIT)
                    .redirectError(INHERIT)
                    .start());
        }
    }
}
