// Attack: gives the answer to its own command through the private parts of the link
// Layer: outside-truth
// Verdict: FAILED
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
        var send = link.getClass().getDeclaredMethod("send", String.class, String[].class);
        send.setAccessible(true);
        long me = ProcessHandle.current().pid();
        String[] facts = {"returned", "1", me + "", "18", "18", (me + 1) + "", "18", inChild + "", "18"};
        send.invoke(link, "done", facts);
        return null;
    }
}
