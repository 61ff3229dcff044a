package forkshop.judge.stage;

import forkshop.judge.layer.Layer;
import forkshop.judge.layer.Layers;
import forkshop.judge.stage.nursery.Nursery;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Lets nobody into a stage who does not know its token, or who claims to be another process than the kernel says.
 */
final class Doorkeeper {

    private final String token;
    private final Nursery nursery;
    private final Optional<Peer> peer;

    Doorkeeper(String token, Nursery nursery, Layers layers) {
        this.token = token;
        this.nursery = nursery;
        this.peer = layers.without().contains(Layer.PEER_PID) ? Optional.empty() : Peer.here();
    }

    /** Whether the kernel is asked. */
    boolean asksTheKernel() {
        return peer.isPresent();
    }

    /** Introduces whoever begins with this line; false for a stranger or an impostor. */
    boolean admits(Connection guest, List<String> hello) {
        if (!hello.get(0).equals("hello") || !hello.get(2).equals(token)) {
            return false;
        }
        long claimed = Long.parseLong(hello.get(3));
        try {
            long really = peer.isPresent() ? peer.get().pid(guest.channel()) : nursery.outside(claimed);
            guest.introduce(claimed, really);
            return nursery.inside(really) == claimed;
        } catch (IOException e) {
            return false;
        }
    }
}
