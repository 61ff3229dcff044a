package forkshop.judge.stage;

import forkshop.harness.Jvm;
import forkshop.judge.layer.Layers;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;

/** Theatres whose submission are the classes of these tests. */
final class Theatres {

    private Theatres() {}

    /** One that plays in {@code folder}, without an archive, on a machine that is as fast as {@code calibration} says. */
    static Theatre in(Path folder, Duration calibration, Layers layers) throws URISyntaxException {
        Path harness = path(Jvm.class);
        ClassArchive none = new ClassArchive(folder.resolve("nowhere"), harness, folder.resolve("archive"));
        Limits limits = new Limits(() -> calibration);
        Path companions = folder.resolve("no companions");
        return new Theatre("test", harness, companions, path(Theatres.class), none, folder, limits, layers);
    }

    private static Path path(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
