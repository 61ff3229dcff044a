// Legal: puts one "no more" for each eater, so that they go home by themselves.
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
        try {
            startAll(cooks, producers);
            startAll(eaters, consumers);
            // First the cooks: a queue without open dishes may just be waiting for the next one.
            for (Process producer : producers) {
                producer.waitFor();
            }
            queue.join(dishes);
            for (Process consumer : consumers) {
                queue.put(dishes, Eater.NO_MORE);
            }
            for (Process consumer : consumers) {
                consumer.waitFor();
            }
        } finally {
            consumers.forEach(Process::destroy);
        }
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
