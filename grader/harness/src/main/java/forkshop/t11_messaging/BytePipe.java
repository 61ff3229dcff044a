package forkshop.t11_messaging;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A pipe with a name, and two locks beside it, for any number of processes. What one process writes to {@link #out},
 * one process reads from {@link #in}, in the same order: a byte that somebody has read is gone for all others. It never
 * ends, because every process that has it open could still write. It holds only some bytes (64 KiB on Linux, pipe(7));
 * then a write waits until somebody reads.
 *
 * <p>One process makes it and must stay until the others are done: the locks are kept there, and what nobody holds open
 * the system forgets. Linux and macOS; Windows has no pipe with a name in the file system.
 */
public final class BytePipe implements AutoCloseable {

    private final Path folder;
    private final RandomAccessFile fifo;
    private final InputStream in;
    private final OutputStream out;
    private final PipeLock putLock;
    private final PipeLock takeLock;

    private BytePipe(Path folder, Pause pause) throws IOException {
        this.folder = folder;
        // Open for both, or the open would wait for the other side: fifo(7).
        this.fifo = new RandomAccessFile(fifo(folder).toFile(), "rw");
        this.in = new PiecemealInput(new FileInputStream(fifo.getFD()), pause);
        this.out = new PiecemealOutput(new FileOutputStream(fifo.getFD()), pause);
        this.putLock = new PipeLock(putLock(folder));
        this.takeLock = new PipeLock(takeLock(folder));
    }

    /**
     * Makes a pipe in {@code folder}, which is made as well, and keeps its locks until this process ends.
     *
     * @throws IOException when the folder exists, or there are no pipes with a name here
     */
    public static BytePipe create(Path folder) throws IOException {
        Files.createDirectory(folder);
        makeFifo(fifo(folder));
        LockKeeper.keep(putLock(folder));
        LockKeeper.keep(takeLock(folder));
        return open(folder);
    }

    /**
     * Opens the pipe that some process has made in {@code folder}.
     *
     * @throws IOException when there is none
     */
    public static BytePipe open(Path folder) throws IOException {
        return open(folder, Pause.NONE);
    }

    static BytePipe open(Path folder, Pause pause) throws IOException {
        if (!Files.exists(fifo(folder))) {
            throw new IOException("there is no pipe in " + folder);
        }
        return new BytePipe(folder, pause);
    }

    private static void makeFifo(Path fifo) throws IOException {
        try {
            Process maker =
                    new ProcessBuilder("mkfifo", fifo.toString()).inheritIO().start();
            if (maker.waitFor() != 0) {
                throw new IOException("mkfifo could not make " + fifo);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while mkfifo ran", e);
        }
    }

    private static Path fifo(Path folder) {
        return folder.resolve("fifo");
    }

    private static Path putLock(Path folder) {
        return folder.resolve("put");
    }

    private static Path takeLock(Path folder) {
        return folder.resolve("take");
    }

    /** Where it is: what another process needs to know to open it. */
    public Path folder() {
        return folder;
    }

    /**
     * The end to read from. A read waits for the first byte, and may bring less than was asked for. It goes straight to
     * the pipe: nothing is buffered in between.
     */
    public InputStream in() {
        return in;
    }

    /**
     * The end to write to. A large write is many small ones, and another process may write in between. It goes straight
     * to the pipe: nothing is buffered in between.
     */
    public OutputStream out() {
        return out;
    }

    /** A lock that one process at a time has; meant for those who put. */
    public PipeLock putLock() {
        return putLock;
    }

    /** Another lock that one process at a time has; meant for those who take. */
    public PipeLock takeLock() {
        return takeLock;
    }

    /**
     * Closes both ends in this process: from then on they throw an {@link IOException}. The locks still work, and the pipe
     * stays as long as another process has it open.
     */
    @Override
    public void close() throws IOException {
        fifo.close();
    }
}
