package forkshop.judge.t10_mutex;

import forkshop.judge.stage.Stage;
import forkshop.t10_mutex.Stock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A store's file as the judge sees it: made before a scenario, counted after it, past the submission's eyes. */
record Store(Path file) {

    /** What the judge puts on record: the stock before anybody came, and after all have gone. */
    static final String OPENED = "stocked";

    static final String LEFT = "left";

    private static final Pattern LETTERED = Pattern.compile("([A-Z]) [0-9a-f]+");

    /** A new store with {@code tickets}, in a folder of its own; its show carries a nonce, so that no text is known before. */
    static Store with(int tickets, Stage stage, String name) {
        String show = name + " " + Long.toHexString(ThreadLocalRandom.current().nextLong());
        try {
            Path folder = Files.createDirectory(stage.folder().resolve("store-" + name));
            Path file = folder.resolve("tickets.json");
            String stock = new Stock(tickets, show).json();
            Files.writeString(file, stock);
            stage.share(folder);
            stage.share(file);
            stage.note(OPENED, file, stock);
            return new Store(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The letter of the store that {@code stock} is of; empty where there is only one store, which has a longer name. */
    static Optional<String> letter(Stock stock) {
        return Optional.of(LETTERED.matcher(stock.show()))
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1));
    }

    /** Changes the number of tickets, as if other processes had sold some. */
    void restock(int tickets, Stage stage) {
        try {
            String stock =
                    new Stock(tickets, Stock.parse(Files.readString(file)).show()).json();
            Files.writeString(file, stock);
            stage.note(OPENED, file, stock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts the file's content on record. */
    void count(Stage stage) {
        try {
            stage.note(LEFT, file, Files.readString(file));
        } catch (IOException e) {
            stage.note(LEFT, file, "");
        }
    }

    /** All that lies beside the stock. */
    List<Path> neighbours() {
        try (Stream<Path> all = Files.list(file.getParent())) {
            return all.filter(path -> !path.equals(file)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts the like of {@code models} beside the stock, empty files or folders, and returns them. */
    List<Path> put(List<Path> models) {
        try {
            List<Path> made = new ArrayList<>();
            for (Path model : models) {
                Path twin = file.resolveSibling(model.getFileName());
                made.add(Files.isDirectory(model) ? Files.createDirectory(twin) : Files.createFile(twin));
            }
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes them again, all at the same moment as far as that goes. */
    static void remove(List<Path> made) {
        try {
            for (Path one : made) {
                Files.deleteIfExists(one);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
