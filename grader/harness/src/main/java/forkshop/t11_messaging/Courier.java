package forkshop.t11_messaging;

import forkshop.harness.Exercise;
import forkshop.harness.Link;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Sends and receives messages over wires, with the submission's code, on the judge's command. */
final class Courier {

    private final Exercise<Messages> messages = new Exercise<>(Messages.class, "FramedMessages");
    private final Map<Path, Wire> wires = new ConcurrentHashMap<>();

    /** What the submission makes of these messages, in one stream, as hexadecimal digits. */
    String frame(List<String> names) throws IOException {
        return HexFormat.of().formatHex(framed(names));
    }

    private byte[] framed(List<String> names) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (String name : names) {
            messages.get().send(out, Wording.bytes(name));
        }
        return out.toByteArray();
    }

    /** Lets one sender connect to {@code address}. */
    void listen(Path address) throws IOException {
        wires.put(address, Wire.listen(address));
    }

    /** Sends the messages over the wire at {@code address}, then closes it. */
    void send(Path address, List<String> names) throws IOException {
        try (OutputStream out = Wire.connect(address)) {
            for (String name : names) {
                messages.get().send(out, Wording.bytes(name));
            }
        }
    }

    /** Sends the first messages whole, and of the last one only {@code bytes} bytes, as if it died there. */
    void cut(Path address, int bytes, List<String> names) throws IOException {
        int last = names.size() - 1;
        try (OutputStream out = Wire.connect(address)) {
            for (String name : names.subList(0, last)) {
                messages.get().send(out, Wording.bytes(name));
            }
            byte[] frame = framed(names.subList(last, last + 1));
            int sent = Math.min(bytes, frame.length);
            out.write(frame, 0, sent);
            Link.current().tell("hung up", Integer.toString(sent), Integer.toString(frame.length));
        }
    }

    /**
     * Receives at most {@code most} messages from the wire at {@code address}, and tells each of them and the end. What is
     * left is read as well, for a sender must not fail because the receiver has made too much of it.
     */
    void receive(Path address, int most) throws IOException {
        try (InputStream in = Objects.requireNonNull(wires.remove(address)).in()) {
            try {
                receive(in, most);
            } finally {
                drain(in);
            }
        }
    }

    private static void drain(InputStream in) {
        try {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // The submission has closed it: there is nothing left to read.
        }
    }

    private void receive(InputStream in, int most) throws IOException {
        int received = 0;
        while (received < most && tell(in)) {
            received++;
        }
    }

    private boolean tell(InputStream in) throws IOException {
        try {
            Optional<byte[]> message = messages.get().receive(in);
            // A submission may well return null: that is no end.
            boolean more = message == null || message.isPresent();
            Link.current().tell(more ? "received" : "ended", word(message));
            return more;
        } catch (EOFException e) {
            Link.current().tell("cut");
            return false;
        }
    }

    private static String word(Optional<byte[]> message) {
        return message == null ? Wording.of(null) : message.map(Wording::of).orElse("");
    }
}
