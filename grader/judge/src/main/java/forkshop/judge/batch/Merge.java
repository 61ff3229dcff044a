package forkshop.judge.batch;

import forkshop.judge.BadCall;
import forkshop.judge.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts the folders of several shards together, as if one batch had graded them all. */
@Command(
        name = "merge",
        mixinStandardHelpOptions = true,
        description = "Puts the folders of several shards together, as if one batch had graded them all.",
        footer = {
            "",
            "Ends with 0 when every student of the class has a result and no two shards disagree, 2 for a bad call,"
                    + " 3 otherwise."
        })
public final class Merge implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec command;

    @Parameters(paramLabel = "SHARD", arity = "1..*", description = "the --out folders of the shards")
    private List<Path> shards = List.of();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "a new folder for all")
    private Path out = Path.of("");

    /** Made by picocli. */
    public Merge() {}

    @Override
    public Integer call() {
        Console console = Console.of(Objects.requireNonNull(command));
        return console.run(() -> merge(console));
    }

    private int merge(Console console) throws BadCall, IOException {
        if (Files.exists(new BatchFolder(out).journal())) {
            throw new BadCall(
                    Text.of("%s holds a batch already: --out is a new folder", "%s 中已有批量评分：--out 应是新文件夹", out));
        }
        List<GradedShard> graded = new ArrayList<>();
        for (Path shard : shards) {
            graded.add(GradedShard.read(shard));
        }
        Union union = Union.of(graded);
        Files.createDirectories(out);
        BatchFolder folder = new BatchFolder(out);
        List<Result> results = union.copyTo(folder);
        console.say(union.sentence());
        int code = new Closing(union.blank(), folder, console).close(results);
        return union.disagreeing().isEmpty() ? code : Console.OURS;
    }
}
