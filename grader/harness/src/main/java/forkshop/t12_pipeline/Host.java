package forkshop.t12_pipeline;

import forkshop.harness.ActorMain;
import forkshop.harness.Exercise;
import forkshop.harness.Jvm;
import forkshop.harness.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/**
 * The main process. {@code dine STATE} lets the submission's kitchen run with two cooks and two eaters, who do nothing
 * before the judge says so. {@code leave} lets its {@code main} come to its end.
 */
public final class Host implements Part {

    private final Exercise<Kitchen> kitchen = new Exercise<>(Kitchen.class, "DinnerKitchen");
    private final CountDownLatch left = new CountDownLatch(1);

    @Override
    public List<String> act(String command, List<String> arguments) throws IOException, InterruptedException {
        switch (command) {
            case "dine" -> dine(new SharedState(Path.of(arguments.get(0))));
            case "leave" -> left.countDown();
            default -> throw new IllegalArgumentException(command);
        }
        return List.of();
    }

    private void dine(SharedState dishes) throws IOException, InterruptedException {
        kitchen.get()
                .run(dishes, commands(Cook.class, "cook 1", "cook 2"), commands(Eater.class, "eater 1", "eater 2"));
    }

    private static List<List<String>> commands(Class<? extends Part> part, String... names) {
        return Stream.of(names)
                .map(name -> Jvm.command(ActorMain.class, part.getName(), name))
                .toList();
    }

    @Override
    public void live() throws InterruptedException {
        left.await();
    }
}
