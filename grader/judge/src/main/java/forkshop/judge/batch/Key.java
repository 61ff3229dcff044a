package forkshop.judge.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import forkshop.judge.Text;
import forkshop.judge.intake.Intake;
import forkshop.judge.intake.Sources;
import forkshop.judge.intake.Submission;
import forkshop.judge.score.TopicScore;
import forkshop.judge.stage.Folders;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A hash of all that decides a result: the kit, the settings, and those sources that are graded. */
final class Key {

    private final MessageDigest digest = sha256();

    private Key(Settings settings) {
        add(settings.told().getBytes(UTF_8));
    }

    /** Whatever else lies in the submission's folder changes nothing. */
    static String of(HandedIn handedIn, Settings settings) throws IOException {
        Key key = new Key(settings);
        key.add(handedIn.refusal().map(Text::en).orElse("").getBytes(UTF_8));
        if (handedIn.submission().isPresent()) {
            key.addSources(handedIn.submission().get(), settings);
        }
        return key.text();
    }

    /** The hash of {@code content} alone. */
    static String of(byte[] content) {
        return HexFormat.of().formatHex(sha256().digest(content));
    }

    private void addSources(Submission submission, Settings settings) throws IOException {
        Path copies = Files.createTempDirectory("fsk");
        try {
            for (TopicScore topic : settings.blank().topics()) {
                add(Intake.take(submission, topic.id(), copies.resolve(topic.id())));
            }
        } finally {
            Folders.delete(copies);
        }
    }

    private void add(Sources sources) throws IOException {
        for (String name : sources.names()) {
            add(name.getBytes(UTF_8));
            add(Files.readAllBytes(sources.root().resolve(name)));
        }
        sources.refusals().forEach(refusal -> add(refusal.en().getBytes(UTF_8)));
    }

    /** With its length, so that no two sequences read the same. */
    private void add(byte[] bytes) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private String text() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
