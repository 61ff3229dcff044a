package forkshop.t10_mutex;

import forkshop.harness.Exercise;
import forkshop.harness.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Carries the judge's orders to the submission's office: {@code buy FILE CUSTOMER} and {@code remaining FILE}. */
public final class Clerk implements Part {

    private final Exercise<TicketOffice> office = new Exercise<>(TicketOffice.class, "FileTicketOffice");

    @Override
    public List<String> act(String command, List<String> arguments) throws IOException {
        TicketStore store = new TicketStore(Path.of(arguments.get(0)));
        return switch (command) {
            case "buy" -> List.of(office.get().buy(store, arguments.get(1)) ? "sold" : "refused");
            case "remaining" -> List.of(Integer.toString(office.get().remaining(store)));
            default -> throw new IllegalArgumentException(command);
        };
    }
}
