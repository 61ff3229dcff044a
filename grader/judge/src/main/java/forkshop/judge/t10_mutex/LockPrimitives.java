package forkshop.judge.t10_mutex;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import forkshop.judge.Text;
import forkshop.judge.check.Finding;
import forkshop.judge.check.LostCriterion;
import forkshop.judge.score.Verdict;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the bytecode of a submission can lock with, read without loading it. "If there is no lock file, create one" has a
 * gap between its two steps that no gate of ours stands in; but where no single step of the operating system both asks
 * and takes, there is nothing that could exclude anybody.
 */
final class LockPrimitives {

    // Each of these asks and takes in one step. A started program (flock, mkdir) may do so as well.
    private static final Set<String> ATOMIC = Set.of(
            "FileChannel.lock",
            "FileChannel.tryLock",
            "AsynchronousFileChannel.lock",
            "AsynchronousFileChannel.tryLock",
            "Files.createFile",
            "Files.createDirectory",
            "Files.createLink",
            "Files.createSymbolicLink",
            "File.createNewFile",
            "File.mkdir",
            "File.renameTo",
            "StandardOpenOption.CREATE_NEW",
            "ServerSocket.bind",
            "ServerSocket.<init>",
            "ServerSocketChannel.bind",
            "DatagramSocket.bind",
            "DatagramSocket.<init>",
            "DatagramChannel.bind",
            "ProcessBuilder.start",
            "Runtime.exec");

    private static final Set<String> QUESTIONS = Set.of(
            "Files.exists",
            "Files.notExists",
            "Files.isRegularFile",
            "Files.isDirectory",
            "File.exists",
            "File.isFile",
            "File.isDirectory");

    private final Set<String> used;

    /** Reads the classes below {@code classes}. */
    LockPrimitives(Path classes) {
        used = new ClassFileImporter()
                .importPath(classes).stream()
                        .flatMap(type -> type.getAccessesFromSelf().stream())
                        .map(LockPrimitives::name)
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static String name(JavaAccess<?> access) {
        return access.getTargetOwner().getSimpleName() + "."
                + access.getTarget().getName();
    }

    /** Whether it asks for a file's existence although it could take and ask in one step. */
    boolean asksBeforeItTakes() {
        return used.stream().anyMatch(QUESTIONS::contains);
    }

    /**
     * Demands a step that asks and takes at once.
     *
     * @throws LostCriterion when there is none
     */
    void demand() {
        if (used.stream().noneMatch(ATOMIC::contains)) {
            throw new LostCriterion(
                    Verdict.FAILED,
                    Finding.failed(
                            Text.of(
                                    "a lock that asks and takes in one step, such as FileChannel.lock",
                                    "一步完成检查与占用的锁，例如 FileChannel.lock"),
                            Text.of(
                                    "nothing in the code can do that: between a check and a creation another process fits in",
                                    "代码中没有这样的操作：在检查与创建之间，另一个进程可以插进来")),
                    null);
        }
    }
}
