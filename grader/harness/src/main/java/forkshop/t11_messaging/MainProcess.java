package forkshop.t11_messaging;

import forkshop.harness.ActorMain;
import forkshop.harness.Jvm;
import forkshop.harness.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The main process: makes the pipes and starts the children; besides, it can do what they can. */
public final class MainProcess implements Part {

    private final Worker worker = new Worker();

    // A pipe that nobody holds open loses what is in it.
    private final List<BytePipe> made = new ArrayList<>();

    @Override
    public List<String> act(String command, List<String> arguments) throws IOException {
        switch (command) {
            case "make" -> made.add(BytePipe.create(Path.of(arguments.get(0))));
            case "hire" -> hire(arguments);
            default -> {
                return worker.act(command, arguments);
            }
        }
        return List.of();
    }

    private static void hire(List<String> names) throws IOException {
        for (String name : names) {
            new ProcessBuilder(Jvm.command(ActorMain.class, Worker.class.getName(), name))
                    .inheritIO()
                    .start();
        }
    }
}
