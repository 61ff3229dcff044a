package forkshop.t12_pipeline;

import forkshop.harness.Exercise;
import forkshop.harness.Jvm;
import forkshop.harness.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * The tutorial's consumer, a process: takes a dish from the submission's queue, takes its time to eat it, and so on.
 */
public final class Eater implements Part {

    /** Whoever takes this from the queue goes home. */
    public static final String NO_MORE = "no more dishes";

    private final Exercise<JoinableQueue> queue = new Exercise<>(JoinableQueue.class, "SharedQueue");
    private final CountDownLatch done = new CountDownLatch(1);

    /** The command for an eater. */
    static List<String> command(SharedState dishes, String name, double pace) {
        return Jvm.command(Eater.class, dishes.address().toString(), name, Double.toString(pace));
    }

    /**
     * Eats, until it is ended. When the queue's broker is gone, so is the main process: then it ends, too.
     *
     * @param arguments where the queue's state is, the eater's name, the pace
     */
    public static void main(String[] arguments) throws InterruptedException {
        try {
            new Eater().eat(List.of(arguments));
        } catch (IOException e) {
            // There is nobody left to tell.
        }
    }

    @Override
    public List<String> act(String command, List<String> arguments) throws IOException, InterruptedException {
        try {
            eat(arguments);
            return List.of();
        } finally {
            done.countDown();
        }
    }

    /** Under a judge, too, an eater that goes home ends. */
    @Override
    public void live() throws InterruptedException {
        done.await();
    }

    @SuppressWarnings("SystemOut") // The tutorial's eaters speak.
    private void eat(List<String> arguments) throws IOException, InterruptedException {
        SharedState dishes = new SharedState(Path.of(arguments.get(0)));
        Moment moment = new Moment(Double.parseDouble(arguments.get(2)));
        String dish = queue.get().take(dishes);
        while (!dish.equals(NO_MORE)) {
            moment.pass("eats", dish);
            System.out.println(arguments.get(1) + "吃了" + dish);
            queue.get().taskDone(dishes);
            dish = queue.get().take(dishes);
        }
        queue.get().taskDone(dishes);
    }
}
