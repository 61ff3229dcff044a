package forkshop.t10_mutex;

import forkshop.harness.Exercise;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** One of the tutorial's eight buyers, in a process of its own: looks how many tickets are left, then tries to buy one. */
final class StoryBuyer {

    /** The exit code of a buyer without a ticket. */
    static final int REFUSED = 3;

    private StoryBuyer() {}

    /**
     * Buys.
     *
     * @param arguments the store's file, the buyer's number, {@code locked} or {@code free}, one way's milliseconds
     */
    @SuppressWarnings("SystemOut") // The tutorial's buyers speak.
    public static void main(String[] arguments) throws IOException {
        TicketStore store = new TicketStore(Path.of(arguments[0]), Duration.ofMillis(Long.parseLong(arguments[3])));
        TicketOffice office = arguments[2].equals("locked")
                ? new Exercise<>(TicketOffice.class, "FileTicketOffice").get()
                : new LockFreeOffice();
        System.out.println("用户" + arguments[1] + "查询余票：" + office.remaining(store));
        boolean sold = office.buy(store, arguments[1]);
        System.out.println(sold ? "用户" + arguments[1] + "买票成功" : "余票不足，用户" + arguments[1] + "买票失败");
        System.exit(sold ? 0 : REFUSED);
    }
}
