package forkshop.t11_messaging;

import forkshop.harness.Exercise;
import forkshop.harness.Link;
import forkshop.harness.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A process that puts and takes, sends and receives, with the submission's code. {@code put PIPE WAY MESSAGE...} and
 * {@code take PIPE WAY COUNT} go one of three ways: {@code free}; {@code held}, where each piece of a message waits at
 * a gate; {@code unlocked}, which is held as well but the kit's own queue without a lock. {@code fail PIPE METHOD} calls
 * put or take with a pipe that is closed in this process.
 */
public final class Worker implements Part {

    private final Exercise<MessageQueue> exercise = new Exercise<>(MessageQueue.class, "LockedQueue");
    private final Courier courier = new Courier();
    private final HeldByTheJudge gates = new HeldByTheJudge(Link.current());
    private final Map<List<String>, BytePipe> pipes = new ConcurrentHashMap<>();

    @Override
    public List<String> act(String command, List<String> arguments) throws IOException {
        if (command.equals("frame")) {
            return List.of(courier.frame(arguments));
        }
        act(command, Path.of(arguments.get(0)), arguments.subList(1, arguments.size()));
        return List.of();
    }

    private void act(String command, Path place, List<String> rest) throws IOException {
        switch (command) {
            case "put" -> put(pipe(place, rest.get(0)), queue(rest.get(0)), rest.subList(1, rest.size()));
            case "take" -> take(pipe(place, rest.get(0)), queue(rest.get(0)), Integer.parseInt(rest.get(1)));
            case "fail" -> fail(closed(place), rest.get(0));
            case "listen" -> courier.listen(place);
            case "send" -> courier.send(place, rest);
            case "cut" -> courier.cut(place, Integer.parseInt(rest.get(0)), rest.subList(1, rest.size()));
            case "receive" -> courier.receive(place, Integer.parseInt(rest.get(0)));
            default -> throw new IllegalArgumentException(command);
        }
    }

    private void put(BytePipe pipe, MessageQueue queue, List<String> names) throws IOException {
        for (String name : names) {
            gates.startAgain();
            queue.put(pipe, Wording.bytes(name));
            Link.current().tell("put", name);
        }
    }

    private void take(BytePipe pipe, MessageQueue queue, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            gates.startAgain();
            Link.current().tell("took", Wording.of(queue.take(pipe)));
        }
    }

    private void fail(BytePipe closed, String method) throws IOException {
        try {
            if (method.equals("put")) {
                exercise.get().put(closed, Wording.bytes("lost"));
            } else {
                byte[] unused = exercise.get().take(closed);
            }
            Link.current().tell("succeeded", method);
        } catch (IOException e) {
            Link.current().tell("failed", method, e.getClass().getSimpleName());
        }
    }

    private MessageQueue queue(String way) {
        return way.equals("unlocked") ? new UnlockedQueue() : exercise.get();
    }

    // Kept, or a lock that is not given back might be freed with it.
    private BytePipe closed(Path folder) throws IOException {
        BytePipe closed = BytePipe.open(folder);
        closed.close();
        pipes.put(List.of(folder.toString(), "closed"), closed);
        return closed;
    }

    private synchronized BytePipe pipe(Path folder, String way) throws IOException {
        List<String> key = List.of(folder.toString(), way);
        BytePipe known = pipes.get(key);
        if (known == null) {
            known = BytePipe.open(folder, way.equals("free") ? Pause.NONE : gates);
            pipes.put(key, known);
        }
        return known;
    }
}
