package forkshop.judge.stage.nursery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * What a process has written to one stream: the first and the last 32 KiB, and how much it was. Whatever comes is taken at
 * once, so that nobody has to wait for a reader.
 */
public final class Captured {

    /** The most that each end keeps, in bytes. */
    static final int KEPT = 32 * 1024;

    /** Whoever writes more bytes than this has flooded. */
    static final long FLOOD = 16L * 1024 * 1024;

    private final ByteArrayOutputStream head = new ByteArrayOutputStream();
    private final byte[] tail = new byte[KEPT];
    private long inTail;
    private OutputStream twin = OutputStream.nullOutputStream();

    Captured() {}

    /** All bytes that came. */
    public synchronized long total() {
        return head.size() + inTail;
    }

    /** Whether more than 16 MiB came. */
    public boolean flooded() {
        return total() > FLOOD;
    }

    /** The text so far, in UTF-8; what is not UTF-8 shows as U+FFFD, and what was left out as a line that says how much. */
    public synchronized String text() {
        byte[] end = end();
        long left = inTail - end.length;
        return left == 0
                ? new String(concatenated(head.toByteArray(), end), UTF_8)
                : head.toString(UTF_8) + "\n[... " + left + " bytes ...]\n" + new String(end, UTF_8);
    }

    /** Hands on what has been kept so far, and from now on all that comes, as it comes. */
    public synchronized void alsoTo(OutputStream other) {
        twin = other;
        byte[] before = text().getBytes(UTF_8);
        handOn(before, before.length);
    }

    // A twin that takes nothing more, say a closed terminal, must not keep the process waiting.
    private void handOn(byte[] bytes, int length) {
        try {
            twin.write(bytes, 0, length);
            twin.flush();
        } catch (IOException e) {
            twin = OutputStream.nullOutputStream();
        }
    }

    synchronized void add(byte[] bytes, int length) {
        handOn(bytes, length);
        int first = Math.min(length, KEPT - head.size());
        head.write(bytes, 0, first);
        // Of a long piece only the end can be in the tail.
        for (int i = Math.max(first, length - KEPT); i < length; i++) {
            tail[(int) ((inTail + i - first) % KEPT)] = bytes[i];
        }
        inTail += length - first;
    }

    private byte[] end() {
        int size = (int) Math.min(inTail, KEPT);
        byte[] end = new byte[size];
        for (int i = 0; i < size; i++) {
            end[i] = tail[(int) ((inTail - size + i) % KEPT)];
        }
        return end;
    }

    private static byte[] concatenated(byte[] one, byte[] other) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(one);
        both.writeBytes(other);
        return both.toByteArray();
    }
}
