package forkshop.t10_mutex;

import forkshop.harness.Jvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The tutorial's program: eight buyers, two tickets, first without the lock and then with it, and what that costs. */
public final class Story {

    private static final int BUYERS = 8;

    private Story() {}

    /**
     * Plays it.
     *
     * @param arguments the pace: 1 for the tutorial's, 0.1 for ten times as fast
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        double pace = arguments.length == 0 ? 1 : Double.parseDouble(arguments[0]);
        long moment = Math.round(SlowNetwork.MOMENT.toMillis() * pace);
        sell("不加锁", "free", moment);
        sell("加锁", "locked", moment);
    }

    @SuppressWarnings("SystemOut") // The tutorial's program speaks.
    private static void sell(String title, String kind, long moment) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("tickets");
        Path file = folder.resolve("tickets.json");
        Files.writeString(file, new Stock(2, "story").json());
        long start = System.nanoTime();
        long sold = buy(file, kind, moment);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "%s：2 张票卖给了 %d 个人，用时 %.1f 秒%n%n", title, sold, seconds);
    }

    private static long buy(Path file, String kind, long moment) throws IOException, InterruptedException {
        List<Process> buyers = new ArrayList<>();
        for (int number = 1; number <= BUYERS; number++) {
            List<String> command = Jvm.command(
                    StoryBuyer.class, file.toString(), Integer.toString(number), kind, Long.toString(moment));
            buyers.add(new ProcessBuilder(command).inheritIO().start());
        }
        long sold = 0;
        for (Process buyer : buyers) {
            sold += buyer.waitFor() == 0 ? 1 : 0;
        }
        return sold;
    }
}
