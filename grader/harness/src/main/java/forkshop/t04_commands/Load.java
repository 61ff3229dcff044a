package forkshop.t04_commands;

import java.util.Random;
import java.util.zip.CRC32;

/** Bytes that both ends of a pipe can make up from the same number. */
public final class Load {

    /** Lines of ASCII letters, each ended by a line feed. */
    public static final String TEXT = "text";

    /** Each possible byte, then any bytes, then line ends of all kinds: no text in any charset. */
    public static final String BINARY = "binary";

    private static final int LINE = 64;
    private static final int VALUES = 256;
    private static final byte[] LINE_ENDS = {'\r', '\n', '\n', '\r', '\r'};

    private Load() {}

    /** The {@code length} bytes that {@code seed} stands for, of kind {@link #TEXT} or {@link #BINARY}. */
    public static byte[] of(String kind, int length, long seed) {
        Random random = new Random(seed);
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = kind.equals(TEXT) ? letter(i, length, random) : any(i, length, random);
        }
        return bytes;
    }

    private static byte letter(int place, int length, Random random) {
        boolean endOfLine = place % LINE == LINE - 1 || place == length - 1;
        return (byte) (endOfLine ? '\n' : 'a' + random.nextInt(26));
    }

    private static byte any(int place, int length, Random random) {
        int tail = place - (length - LINE_ENDS.length);
        if (tail >= 0) {
            return LINE_ENDS[tail];
        }
        return (byte) (place < VALUES ? place : random.nextInt(VALUES));
    }

    /** Tells two loads apart: the length, and a checksum. */
    public static String digest(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return bytes.length + " " + Long.toHexString(sum.getValue());
    }
}
