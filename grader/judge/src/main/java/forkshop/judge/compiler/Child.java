package forkshop.judge.compiler;

import forkshop.judge.Text;
import forkshop.judge.stage.Environment;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** The compiler's JVM, seen from the judge. */
final class Child implements AutoCloseable {

    private static final Duration LAST_MOMENT = Duration.ofSeconds(5);
    private static final int OUT_OF_MEMORY = 3;

    private enum Turn {
        RUNNING,
        ANSWERED,
        TIMED_OUT
    }

    private final Process process;
    private final BufferedWriter requests;
    private final BufferedReader replies;

    private Child(Process process) {
        this.process = process;
        this.requests = process.outputWriter(StandardCharsets.UTF_8);
        this.replies = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Starts it with {@code classes} as its only class path; does not wait for it. */
    static Child start(Jdk jdk, Path classes) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(jdk, classes));
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.putAll(Environment.of(Map.of()));
        builder.directory(classes.toFile());
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        return new Child(builder.start());
    }

    private static List<String> command(Jdk jdk, Path classes) {
        List<String> command = new ArrayList<>(List.of(jdk.java().toString(), "-Xmx256m", "-XX:+UseSerialGC"));
        // What a submission has left running must not get into the compiler.
        command.add("-XX:+DisableAttachMechanism");
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto", "-XX:-UsePerfData"));
        // Standard output is ours alone, and dying is the clear way of running out of memory.
        command.addAll(List.of("-XX:+DisplayVMOutputToStderr", "-XX:+ExitOnOutOfMemoryError"));
        command.add("-XX:ErrorFile=" + classes.resolve("crash.txt"));
        // Asked for English, the compiler would answer in the machine's language otherwise.
        command.addAll(List.of("-Duser.language=en", "-Dfile.encoding=UTF-8"));
        command.addAll(List.of("-cp", classes + File.separator, CompilerChild.class.getName()));
        return command;
    }

    /** Whether it can be asked. */
    boolean alive() {
        return process.isAlive();
    }

    /**
     * Sends {@code message} and blocks until the reply is complete, at most {@code limit}.
     *
     * @return the reply without its last line
     * @throws Ended when the child died or was killed over it; it is of no use then
     */
    List<String> ask(List<String> message, Duration limit) throws Ended {
        AtomicReference<Turn> turn = new AtomicReference<>(Turn.RUNNING);
        // One of the two ends the turn, never both, so that a late alarm cannot hit the next request.
        CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> {
                    if (turn.compareAndSet(Turn.RUNNING, Turn.TIMED_OUT)) {
                        process.destroyForcibly();
                    }
                });
        try {
            send(message);
            List<String> reply = receive();
            if (turn.compareAndSet(Turn.RUNNING, Turn.ANSWERED)) {
                return reply;
            }
        } catch (IOException e) {
            turn.compareAndSet(Turn.RUNNING, Turn.ANSWERED);
        }
        close();
        throw new Ended(turn.get() == Turn.TIMED_OUT ? tooSlow(limit) : died());
    }

    private void send(List<String> message) throws IOException {
        for (String line : message) {
            requests.write(line);
            requests.write('\n');
        }
        requests.flush();
    }

    private List<String> receive() throws IOException {
        List<String> reply = new ArrayList<>();
        for (String line = replies.readLine(); line != null; line = replies.readLine()) {
            if (line.equals(Wire.END)) {
                return reply;
            }
            reply.add(line);
        }
        throw new IOException("no end");
    }

    private static Text tooSlow(Duration limit) {
        return Text.of(
                "the compiler was ended: it needed more than %d s for this topic",
                "编译器已被终止：编译本主题超过了 %d 秒", Math.max(1, limit.toSeconds()));
    }

    private Text died() {
        return !process.isAlive() && process.exitValue() == OUT_OF_MEMORY
                ? Text.of(
                        "the compiler was ended: this topic needs more than its 256 MB of memory",
                        "编译器已被终止：编译本主题所需内存超过 256 MB")
                : Text.of("the compiler was ended: it failed on this topic", "编译器已被终止：它在处理本主题时崩溃");
    }

    /** Ends it, and blocks until it is gone, which takes milliseconds. */
    @Override
    public void close() {
        boolean interrupted = Thread.interrupted();
        process.destroyForcibly();
        try {
            boolean gone = process.waitFor(LAST_MOMENT.toMillis(), TimeUnit.MILLISECONDS);
            assert gone : "a killed process does not last";
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The compiler ended before it had answered. */
    static final class Ended extends Exception {

        private static final long serialVersionUID = 1;

        private final transient Text sentence;

        Ended(Text sentence) {
            super(sentence.en());
            this.sentence = sentence;
        }

        Text sentence() {
            return sentence;
        }
    }
}
