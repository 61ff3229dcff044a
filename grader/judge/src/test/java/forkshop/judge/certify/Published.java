package forkshop.judge.certify;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The certificate that lies in the repository, and the gradings behind it: whoever checks the same kit on another machine
 * goes on from there.
 *
 * @param folder where it lies
 */
record Published(Path folder) {

    /** Begins {@code ledger} with it; does nothing where that has begun, or where another kit was certified. */
    void begin(Ledger ledger) throws IOException {
        Path packed = packed(ledger);
        if (!Files.exists(ledger.file()) && Files.exists(packed)) {
            try (InputStream in = new GZIPInputStream(Files.newInputStream(packed))) {
                Files.copy(in, ledger.file());
            }
        }
    }

    /** Puts what {@code certificate} says of {@code ledger} in the place of what was there. */
    void replace(Certificate certificate, Ledger ledger) throws IOException {
        Files.createDirectories(folder);
        for (Path old : ledgers()) {
            Files.delete(old);
        }
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed(ledger)))) {
            Files.copy(ledger.file(), out);
        }
        Files.writeString(folder.resolve("README.md"), certificate.markdown());
    }

    private List<Path> ledgers() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(".gz")).toList();
        }
    }

    private Path packed(Ledger ledger) {
        return folder.resolve(ledger.file().getFileName() + ".gz");
    }
}
