package forkshop.judge.stage;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import forkshop.harness.ActorMain;
import forkshop.harness.Link;
import forkshop.harness.Part;
import forkshop.judge.Text;
import forkshop.judge.check.LostCriterion;
import forkshop.judge.history.Event;
import forkshop.judge.history.Frame;
import forkshop.judge.history.History;
import forkshop.judge.layer.Layer;
import forkshop.judge.score.Verdict;
import forkshop.judge.stage.nursery.Ending;
import forkshop.judge.stage.nursery.Nursery;
import forkshop.judge.stage.nursery.Nursling;
import forkshop.judge.stage.nursery.ProcessSpec;
import forkshop.judge.stage.nursery.Shelter;
import forkshop.judge.stage.nursery.Survivor;
import forkshop.judge.stage.nursery.Users;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where scenarios play. Starts actors, commands them, holds them at gates, records what happens, and leaves nothing
 * behind. A method that waits throws {@link LostCriterion} when the submission dies or hangs meanwhile.
 */
public final class Stage implements AutoCloseable {

    private static final Duration LEAVE = Duration.ofSeconds(3);

    private static final Actor JUDGE = new Actor("judge", null);

    private final Theatre theatre;
    private final Path folder;
    private final Runnable places;
    private final Recording recording = new Recording();
    private final Company company = new Company(recording);
    private final String token;
    private final Nursery nursery;
    private final Switchboard switchboard;
    private final Settling settling;
    private final Shelter shelter;
    private final Seal seal;
    private final Set<Layer> layers;

    Stage(Theatre theatre, Path folder, Runnable places) throws IOException {
        this.theatre = theatre;
        this.folder = folder;
        this.places = places;
        this.token = token();
        this.shelter = theatre.shelter();
        this.nursery = Nursery.open(folder, token, shelter);
        try {
            Doorkeeper doorkeeper = new Doorkeeper(token, nursery, theatre.layers());
            this.switchboard = Switchboard.open(folder, doorkeeper, company);
            share(folder);
            share(switchboard.address());
            this.layers = working(nursery, doorkeeper);
            this.seal = Seal.on(theatre.loaded());
            theatre.layers().work(layers);
        } catch (IOException | RuntimeException e) {
            nursery.close();
            throw e;
        }
        this.settling = new Settling(theatre, recording, company, nursery, new Attendants(folder, nursery));
    }

    private static Set<Layer> working(Nursery nursery, Doorkeeper doorkeeper) {
        Set<Layer> working = EnumSet.copyOf(Layer.always());
        working.addAll(nursery.layers());
        if (doorkeeper.asksTheKernel()) {
            working.add(Layer.PEER_PID);
        }
        return working;
    }

    /** Lets the processes of this stage use what the judge has made for them: they may play under another user id. */
    public void share(Path file) throws IOException {
        if (shelter.user().isPresent()) {
            Users.give(file, shelter.user().getAsInt());
        }
    }

    private static String token() {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    // --- Setting the stage ---

    /** What this stage is kept by. */
    public Set<Layer> layers() {
        return Set.copyOf(layers);
    }

    /** A folder that is private to this stage. */
    public Path folder() {
        return folder;
    }

    /** Begins a new history; the actors stay. */
    public void begin(String scenario) {
        recording.begin(scenario);
    }

    /** All that has happened since {@link #begin}. */
    public History history() {
        return recording.history();
    }

    /** Starts one actor and waits until it has connected. */
    public Actor start(String name, Class<? extends Part> part) {
        return start(List.of(name), part).get(0);
    }

    /** Starts actors side by side and waits until all have connected; none has touched the submission by then. */
    public List<Actor> start(List<String> names, Class<? extends Part> part) {
        List<Actor> actors = names.stream().map(name -> launch(name, part)).toList();
        boolean all = theatre.limits().await(recording, () -> actors.stream().allMatch(a -> a.ready() || a.dead()));
        if (!all || actors.stream().anyMatch(Actor::dead)) {
            throw new IllegalStateException("an actor did not start: " + startTrouble(actors));
        }
        return actors;
    }

    private Actor launch(String name, Class<? extends Part> part) {
        List<String> command = theatre.java();
        command.add("-Djava.io.tmpdir=" + folder);
        command.addAll(List.of("-cp", theatre.classPath(), ActorMain.class.getName(), part.getName(), name));
        try {
            Nursling nursling = nursery.start(new ProcessSpec(command, environment(), folder));
            return company.engage(name, nursling);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole environment of every process on this stage. */
    private Map<String, String> environment() {
        return Environment.of(Map.of(
                "HOME",
                folder.toString(),
                "TMPDIR",
                folder.toString(),
                Link.ADDRESS,
                switchboard.address().toString(),
                Link.TOKEN,
                token));
    }

    private static String startTrouble(List<Actor> actors) {
        return actors.stream()
                .filter(actor -> !actor.ready())
                .flatMap(actor -> actor.nursling().stream())
                .map(nursling -> nursling.stderr().text())
                .collect(joining(" "));
    }

    /** Waits for the process that the submission starts under {@code name}. */
    public Actor arrival(String name) {
        await(
                Text.of("a process named %s starts and reports", "名为 %s 的进程启动并报到", name),
                () -> company.find(name).map(Actor::ready).orElse(false));
        return company.find(name).orElseThrow();
    }

    /**
     * The pid by which the judge's own system knows the process of this stage that calls itself {@code pid}: another one
     * in a sandbox. Whatever looks at a process from outside needs this one.
     */
    public long outside(long pid) {
        return nursery.outside(pid);
    }

    /** How the process that the judge's own system knows as {@code pid} calls itself. */
    public long inside(long pid) {
        return nursery.inside(pid);
    }

    /** Whether a process named {@code name} has reported so far. */
    public boolean hasArrived(String name) {
        return company.find(name).isPresent();
    }

    /** Lets {@code broker} answer what actors ask from now on; it runs under the recording's lock, one question at a time. */
    public void answer(BiFunction<String, List<String>, List<String>> broker) {
        company.broker(broker);
    }

    // --- Playing ---

    /** Gives a command and returns at once. Its gates stay closed until it is let through. */
    public Call tell(Actor actor, String command, Object... arguments) {
        return company.tell(
                actor, command, Arrays.stream(arguments).map(Object::toString).toList());
    }

    /** Gives a command, opens every gate to it, and waits for its end. */
    public Call run(Actor actor, String command, Object... arguments) {
        Call call = tell(actor, command, arguments);
        finish(call);
        return call;
    }

    /** Opens every gate to the calls and waits until all have ended. */
    public void finish(Call... calls) {
        finish(List.of(calls));
    }

    /** Opens every gate to the calls and waits until all have ended. */
    public void finish(Collection<Call> calls) {
        calls.forEach(company::free);
        settling.untilEnded(calls);
        complain(calls);
    }

    /**
     * Waits until each call has ended, stands at a gate, or provably waits for something else. A call that does none of
     * this but is silent for {@code patience} counts as waiting, too; the history says so.
     */
    public void settle(Duration patience, Call... calls) {
        settling.settle(List.of(calls), patience);
        complain(List.of(calls));
    }

    /**
     * The forced interleaving: holds whoever arrives at a gate until every other call is accounted for, lets them all go
     * at once, and repeats until all calls have ended.
     */
    public void overlap(Collection<Call> calls) {
        settling.overlap(calls);
        complain(calls);
    }

    /** Opens the gate at which {@code call} stands. */
    public void pass(Call call) {
        pass(call, "");
    }

    /** Opens the gate at which {@code call} stands, with a word to it: what the gate's owner does then. */
    public void pass(Call call, String word) {
        company.pass(call, word);
    }

    /** Gives a command with every gate open to it, and returns at once. */
    public Call tellFree(Actor actor, String command, Object... arguments) {
        Call call = tell(actor, command, arguments);
        company.free(call);
        return call;
    }

    /** Puts what the judge itself has seen on record. */
    public void note(String kind, Object... facts) {
        recording.add(JUDGE, 0, kind, Arrays.stream(facts).map(Object::toString).toList());
    }

    /** Whether {@code call} stands at a gate now. */
    public boolean atGate(Call call) {
        return recording.read(() -> call.state() == Call.State.AT_A_GATE);
    }

    /** Whether {@code call} has come to its end, good or bad. */
    public boolean ended(Call call) {
        return recording.read(call::ended);
    }

    /** The facts that {@code call} returned; a call that threw or died loses the criterion as {@code CRASHED}. */
    public List<String> result(Call call) {
        if (recording.read(call::state) != Call.State.RETURNED) {
            throw crashed(call);
        }
        return recording.read(call::facts);
    }

    /** Ends the actor's process with SIGKILL and waits until its death is seen. */
    public void kill(Actor actor) {
        recording.add(actor, 0, Event.KILLED, List.of());
        actor.setKilled();
        actor.nursling().ifPresentOrElse(Nursling::kill, () -> killForeign(actor.outsidePid()));
        await(Text.of("%s dies when it is killed", "%s 被杀后死亡", actor.name()), actor::dead);
    }

    private static void killForeign(long pid) {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** Waits until the process behind {@code actor} is dead. */
    public void awaitDeath(Actor actor) {
        await(Text.of("%s ends", "%s 结束", actor.name()), actor::dead);
    }

    /** Waits until the history fits; a hang loses the criterion as {@code TIMEOUT}, expecting {@code what}. */
    public void await(Text what, Predicate<History> fits) {
        await(what, () -> fits.test(recording.history()));
    }

    /**
     * Waits until the history fits; returns whether it does. False when nothing on the whole stage moves any more, or when
     * the limit of a hang has passed: where {@link #await} loses the criterion, here a check decides.
     */
    public boolean happens(Predicate<History> fits) {
        return settling.happens(() -> fits.test(recording.history()));
    }

    private void await(Text what, BooleanSupplier condition) {
        settling.await(what, condition);
    }

    // --- What goes wrong ---

    private void complain(Collection<Call> calls) {
        if (recording.flooded()) {
            throw LostCriterion.because(
                    Verdict.FAILED,
                    Text.of("a history of bounded length", "长度有限的事件记录"),
                    Text.of("the judge was flooded with events", "评分程序收到的事件泛滥"),
                    history());
        }
        for (Call call : calls) {
            if (recording.read(call::state) == Call.State.DIED && !call.actor().killed()) {
                throw crashed(call);
            }
            OpenTask.metIn(recording.history()).ifPresent(lost -> {
                throw lost;
            });
        }
    }

    private LostCriterion crashed(Call call) {
        Text expected =
                Text.of("%s to return from %s", "%s 从 %s 返回", call.actor().name(), call.command());
        Text but = recording.read(call::state) == Call.State.THREW ? threw(call) : ended(call.actor());
        return LostCriterion.because(Verdict.CRASHED, expected, but, history());
    }

    private Text threw(Call call) {
        return Thrown.text(recording.read(call::facts), theatre::isOfSubmission);
    }

    private Text ended(Actor actor) {
        String code = exit(actor).map(ending -> Integer.toString(ending.code())).orElse("?");
        String place = recording.history().of("exits", actor.name()).stream()
                .flatMap(event -> event.facts().stream())
                .filter(theatre::isOfSubmission)
                .findFirst()
                .map(Frame::shown)
                .orElse("");
        return place.isEmpty()
                ? Text.of("its process ended with exit code %s", "它的进程以退出码 %s 结束", code)
                : Text.of(
                        "its process ended with exit code %s: exit was called in %s",
                        "它的进程以退出码 %s 结束：在 %s 中调用了 exit", code, place);
    }

    /** How an actor's process ended; empty when its parent is the submission, or when it has not. */
    public Optional<Ending> exit(Actor actor) {
        return actor.nursling().map(nursling -> waitFor(nursling));
    }

    private @Nullable Ending waitFor(Nursling nursling) {
        try {
            return nursling.ended().get(Limits.BASE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    // --- The end ---

    /**
     * Says goodbye to all actors that answer, then looks for what the submission has left behind or poured out.
     *
     * @throws LostCriterion when processes are left, or output has flooded
     */
    public void end() {
        company.farewell();
        theatre.limits().await(recording, company::allDead);
        inspect();
    }

    /**
     * Looks for processes besides the living actors, and for floods of output. What is just about to end gets a moment.
     *
     * @throws LostCriterion when processes are left, or output has flooded
     */
    public void inspect() {
        lookAtTheSeal();
        theatre.layers().tampered().ifPresent(file -> {
            throw changed(file);
        });
        company.actors().stream().filter(Stage::flooded).findFirst().ifPresent(this::complainAboutFlood);
        Leftovers left = new Leftovers(this::leftovers, this::orphans);
        if (left.remainAfter(LEAVE)) {
            throw LostCriterion.because(
                    Verdict.FAILED, Text.of("no process is left behind", "没有遗留的进程"), left.described(), history());
        }
    }

    private void lookAtTheSeal() {
        seal.broken().ifPresent(theatre.layers()::tampered);
    }

    /** Why nothing counts any more once the submission has changed {@code file}. */
    static LostCriterion changed(Path file) {
        return LostCriterion.because(
                Verdict.FAILED,
                Text.of("the files of the grading stay as they are", "评分所用的文件保持原样"),
                Text.of("the submission has changed %s", "提交修改了 %s", file.getFileName()),
                null);
    }

    private List<Survivor> leftovers() {
        Set<Long> living = company.actors().stream()
                .filter(actor -> !actor.dead())
                .map(Actor::outsidePid)
                .collect(toSet());
        return nursery.survivors().stream()
                .filter(process -> !living.contains(process.pid()))
                .toList();
    }

    private Set<Long> orphans() {
        Set<Long> living = company.actors().stream()
                .filter(actor -> !actor.dead())
                .map(Actor::pid)
                .collect(toSet());
        Set<Long> orphans = new HashSet<>(nursery.orphans());
        orphans.removeAll(living);
        return orphans;
    }

    private static boolean flooded(Actor actor) {
        return actor.nursling().stream()
                .flatMap(nursling -> Stream.of(nursling.stdout(), nursling.stderr()))
                .anyMatch(output -> output.flooded());
    }

    private void complainAboutFlood(Actor actor) {
        throw LostCriterion.because(
                Verdict.FAILED,
                Text.of("at most 16 MiB of output", "输出不超过 16 MiB"),
                Text.of("%s flooded its output", "%s 的输出泛滥", actor.name()),
                history());
    }

    /** Ends every process of this stage, which is of no more use then. */
    void sweep() {
        var unused = nursery.sweep();
    }

    /** Ends every process of this stage, on every path. */
    @Override
    public void close() {
        theatre.limits().curtain().leave(this);
        try {
            boolean proven = nursery.end().proven();
            if (!proven && layers.contains(Layer.REAPER)) {
                theatre.layers().doubt();
            }
            lookAtTheSeal();
            switchboard.close();
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            places.run();
        }
    }
}
