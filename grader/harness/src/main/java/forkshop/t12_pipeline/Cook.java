package forkshop.t12_pipeline;

import forkshop.harness.Exercise;
import forkshop.harness.Jvm;
import forkshop.harness.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** The tutorial's producer, a process: takes its time for each dish, puts it into the submission's queue, and ends. */
public final class Cook implements Part {

    private final Exercise<JoinableQueue> queue = new Exercise<>(JoinableQueue.class, "SharedQueue");
    private final CountDownLatch done = new CountDownLatch(1);

    /** The command for a cook who makes {@code number} dishes. */
    static List<String> command(SharedState dishes, String name, String food, int number, double pace) {
        return Jvm.command(
                Cook.class, dishes.address().toString(), name, food, Integer.toString(number), Double.toString(pace));
    }

    /**
     * Cooks.
     *
     * @param arguments where the queue's state is, the cook's name, the food, how many dishes, the pace
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        new Cook().cook(List.of(arguments));
    }

    @Override
    public List<String> act(String command, List<String> arguments) throws IOException, InterruptedException {
        try {
            cook(arguments);
            new Moment(0).pass("leaves", "");
            return List.of();
        } finally {
            done.countDown();
        }
    }

    /** Under a judge, too, a cook ends with its work. */
    @Override
    public void live() throws InterruptedException {
        done.await();
    }

    @SuppressWarnings("SystemOut") // The tutorial's cooks speak.
    private void cook(List<String> arguments) throws IOException, InterruptedException {
        SharedState dishes = new SharedState(Path.of(arguments.get(0)));
        String food = arguments.get(2);
        Moment moment = new Moment(Double.parseDouble(arguments.get(4)));
        for (int number = 0; number < Integer.parseInt(arguments.get(3)); number++) {
            moment.pass("cooks", food + number);
            System.out.println(arguments.get(1) + "生产了" + food + number);
            queue.get().put(dishes, food + number);
        }
    }
}
