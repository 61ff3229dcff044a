package forkshop.t07_identity;

import forkshop.harness.ActorMain;
import forkshop.harness.Exercise;
import forkshop.harness.Jvm;
import forkshop.harness.Link;
import forkshop.harness.Part;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * A child. {@code pids} asks the submission who it is. {@code live WORDS} lets it live until somebody ends it: when it is
 * asked to, its shutdown hook comes to a gate, then says its last words. {@code family} gives it a child and a grandchild,
 * neither of which listens to SIGTERM.
 */
public final class Worker implements Part {

    // Two generations; whom a deaf shell starts is deaf as well. The younger one tells its pid.
    private static final List<String> DEAF =
            List.of("sh", "-c", "trap '' TERM; sh -c 'echo $$; exec sleep 3600' & wait");

    private final Exercise<Identity> identity = new Exercise<>(Identity.class, "WhoAmI");

    /** The command that starts a worker with the name {@code actor}. */
    static List<String> command(String actor) {
        return Jvm.command(ActorMain.class, Worker.class.getName(), actor);
    }

    @Override
    public List<String> act(String command, List<String> arguments) throws IOException, InterruptedException {
        return switch (command) {
            case "pids" -> pids();
            case "live" -> live(arguments.get(0));
            case "family" -> family();
            default -> throw new IllegalArgumentException(command);
        };
    }

    private List<String> pids() {
        Pids pids = identity.get().pids();
        return List.of(Long.toString(pids.own()), Long.toString(pids.parent()));
    }

    private static List<String> live(String lastWords) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> finish(lastWords), "hook"));
        Link.current().tell("lives");
        new CountDownLatch(1).await();
        return List.of();
    }

    @SuppressWarnings("SystemOut")
    private static void finish(String lastWords) {
        String unused = Link.current().gate("hook");
        System.out.println(lastWords);
        Link.current().tell("finished");
    }

    /** The pids of both. */
    private static List<String> family() throws IOException {
        Process child = new ProcessBuilder(DEAF).start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.US_ASCII));
        String grandchild = output.readLine();
        if (grandchild == null) {
            throw new IOException("the grandchild did not start");
        }
        return List.of(Long.toString(child.pid()), grandchild);
    }
}
