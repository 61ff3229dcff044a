package forkshop.t11_messaging;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** How the judge and the actors speak of messages: short texts as they are, anything else by length and checksum. */
public final class Wording {

    private static final String BULK = "bulk ";
    private static final int LONGEST_TEXT = 200;

    private Wording() {}

    /** The name of a message of {@code length} random bytes. */
    public static String bulk(int length, long seed) {
        return BULK + length + " " + seed;
    }

    /** The message that is called {@code name}: a bulk, or else the text itself in UTF-8. */
    public static byte[] bytes(String name) {
        if (!name.startsWith(BULK)) {
            return name.getBytes(StandardCharsets.UTF_8);
        }
        String[] words = name.split(" ", -1);
        byte[] bytes = new byte[Integer.parseInt(words[1])];
        new Random(Long.parseLong(words[2])).nextBytes(bytes);
        return bytes;
    }

    /** What is told of {@code message}; two different messages are told differently. */
    public static String of(byte @Nullable [] message) {
        if (message == null) {
            return "null";
        }
        try {
            return message.length > LONGEST_TEXT ? counted(message) : text(message);
        } catch (CharacterCodingException e) {
            return counted(message);
        }
    }

    /** What is told of the message that is called {@code name}. */
    public static String named(String name) {
        return of(bytes(name));
    }

    private static String text(byte[] message) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(message))
                .toString();
    }

    private static String counted(byte[] message) {
        CRC32 sum = new CRC32();
        sum.update(message);
        String bytes = message.length == 1 ? " byte" : " bytes";
        return message.length + bytes + " with checksum " + Long.toHexString(sum.getValue());
    }
}
