package forkshop.judge.run;

import static java.util.stream.Collectors.toSet;

import forkshop.judge.compiler.Compilation;
import forkshop.judge.compiler.Request;
import forkshop.judge.compiler.TopicCompiler;
import forkshop.judge.intake.Intake;
import forkshop.judge.intake.Sources;
import forkshop.judge.intake.Submission;
import forkshop.judge.layer.Layers;
import forkshop.judge.rubric.Rubric;
import forkshop.judge.stage.Calibration;
import forkshop.judge.stage.ClassArchive;
import forkshop.judge.stage.Folders;
import forkshop.judge.stage.Limits;
import forkshop.judge.stage.Theatre;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The private folder of a run, with all that children need: the harness, the compiled topics, room for sockets. */
final class Workplace implements AutoCloseable {

    private final Call call;
    private final Path folder;
    private final HarnessFiles harness;
    private final ClassArchive archive;
    private final TopicCompiler compiler;
    private final Limits limits;

    private Workplace(Call call, Path folder, HarnessFiles harness, TopicCompiler compiler) {
        this.call = call;
        this.folder = folder;
        this.harness = harness;
        this.archive =
                new ClassArchive(Kit.place().resolveSibling("."), harness.folder(), folder.resolve("children.jsa"));
        this.compiler = compiler;
        this.limits = new Limits(() -> Calibration.measure(harness.folder()));
    }

    /** Makes the folder; what needs compiling goes to {@code compiler}. */
    static Workplace open(Call call, TopicCompiler compiler) {
        try {
            Path folder = privateFolder();
            // Who plays under another user id must get through to its stage, and see nothing else of what is here.
            folder.toFile().setExecutable(true, false);
            return new Workplace(call, folder, HarnessFiles.copy(folder.resolve("h"), topics(call)), compiler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> topics(Call call) {
        return Stream.concat(call.rubrics().stream(), call.story().stream())
                .map(Rubric::id)
                .collect(toSet());
    }

    /** A new folder that only this user can enter, with a short ASCII name. */
    static Path privateFolder() throws IOException {
        return Files.createTempDirectory(shortFolder(), "fs");
    }

    /** A Unix-domain socket's path has about 100 characters, and old tools want ASCII. */
    private static Path shortFolder() {
        Path usual = Path.of(System.getProperty("java.io.tmpdir"));
        Path shorter = Path.of("/tmp");
        boolean fits =
                usual.toString().length() < 50 && usual.toString().chars().allMatch(c -> c > ' ' && c < 127);
        return fits || !Files.isWritable(shorter) ? usual : shorter;
    }

    /** Takes in and compiles a topic; its stages tell {@code layers} how they keep their processes. */
    Prepared prepare(Rubric rubric, Layers layers) {
        try {
            Submission submission = call.submission();
            Sources sources = Intake.take(submission, rubric.id(), folder.resolve("s-" + rubric.id()));
            Path classes = folder.resolve("c-" + rubric.id());
            Companions companions = new Companions(rubric);
            Request request = new Request(
                    "forkshop." + rubric.id(),
                    sources.root(),
                    limits.curtain().fallen() ? List.of() : sources.names(),
                    List.of(harness.folder()),
                    classes,
                    Prepared.expected(rubric),
                    companions.besides(harness.names()));
            Compilation compilation = compiler.compile(request, limits.curtain().leftOf(CompilerRoom.LIMIT));
            Theatre theatre = new Theatre(
                    rubric.id(),
                    harness.folder(),
                    folder.resolve("k-" + rubric.id()),
                    classes,
                    archive,
                    folder,
                    limits,
                    layers);
            return with(
                    companions,
                    new Prepared(rubric, submission, call.again(), sources, compilation, Optional.empty(), theatre));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets no grading here take longer than {@code budget}. */
    void bound(Duration budget) {
        limits.curtain().fallAfter(budget, limits::slowness);
    }

    /** Where a look can be taken at what the stages of this run are kept by. */
    Theatre forALook(Layers layers) {
        Path nothing = folder.resolve("nothing");
        return new Theatre("", harness.folder(), nothing, nothing, archive, folder, limits, layers.withoutDemands());
    }

    private Prepared with(Companions companions, Prepared prepared) throws IOException {
        if (!prepared.wantsCompanions()) {
            return prepared;
        }
        Theatre theatre = prepared.theatre();
        return prepared.with(companions.compile(
                compiler,
                folder.resolve("n-" + theatre.topic()),
                List.of(theatre.harness(), theatre.classes()),
                theatre.companions()));
    }

    @Override
    public void close() {
        limits.curtain().release();
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
