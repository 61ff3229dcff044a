package forkshop.t10_mutex;

import forkshop.harness.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** An actor with the {@link LockFreeOffice}: the judge plays it to show that it would see an oversell on this machine. */
public final class LockFreeClerk implements Part {

    private final TicketOffice office = new LockFreeOffice();

    @Override
    public List<String> act(String command, List<String> arguments) throws IOException {
        TicketStore store = new TicketStore(Path.of(arguments.get(0)));
        return List.of(office.buy(store, arguments.get(1)) ? "sold" : "refused");
    }
}
