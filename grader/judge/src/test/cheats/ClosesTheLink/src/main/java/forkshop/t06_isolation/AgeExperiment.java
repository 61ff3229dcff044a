// Attack: closes the channel to the judge
// Layer: outside-truth
// Verdict: CRASHED
// Earns: 0
package forkshop.t06_isolation;

public class AgeExperiment implements Isolation {
    public static void main(String[] arguments) throws Exception {}

    @Override
    public Observation observe(int inChild) {
        try {
            return attack(inChild);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Observation attack(int inChild) throws Exception {
        Object link = forkshop.harness.Link.current();
        var channel = link.getClass().getDeclaredField("channel");
        channel.setAccessible(true);
        ((java.nio.channels.SocketChannel) channel.get(link)).close();
        Thread.sleep(5000);
        return null;
    }
}
