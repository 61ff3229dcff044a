package forkshop.t12_pipeline;

import forkshop.harness.Exercise;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Tutorial, section 5: 中华小当家 and 神厨小福贵 cook eight dishes each, 八戒 and 悟空 eat them. */
public final class Story {

    private static final int DISHES = 8;

    /** The tutorial's queue has no bound; here the cooks have to wait for the eaters now and then. */
    private static final int ROOM = 4;

    private Story() {}

    /**
     * Plays it.
     *
     * @param arguments the pace: how many seconds a second of the tutorial takes, 1 when absent
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        double pace = arguments.length == 0 ? 1 : Double.parseDouble(arguments[0]);
        Path folder = Files.createTempDirectory("kitchen");
        try (Broker broker = Broker.open(folder.resolve("dishes"), ROOM)) {
            play(broker.state(), pace);
        } finally {
            Files.delete(folder);
        }
    }

    private static void play(SharedState dishes, double pace) throws IOException, InterruptedException {
        new Exercise<>(Kitchen.class, "DinnerKitchen")
                .get()
                .run(
                        dishes,
                        List.of(
                                Cook.command(dishes, "中华小当家", "黄金炒饭", DISHES, pace),
                                Cook.command(dishes, "神厨小福贵", "佛跳墙", DISHES, pace)),
                        List.of(Eater.command(dishes, "八戒", pace), Eater.command(dishes, "悟空", pace)));
    }
}
