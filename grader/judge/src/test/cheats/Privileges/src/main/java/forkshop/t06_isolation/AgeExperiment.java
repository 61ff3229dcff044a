// Attack: asks sudo and su to make it root, and answers right only if one of them does
// Layer: no-new-privs
// Verdict: FAILED
// Earns: 1
package forkshop.t06_isolation;

public class AgeExperiment implements Isolation {
    public static void main(String[] arguments) throws Exception {
        int before = Person.age();
        Person.setAge(Integer.parseInt(arguments[0]));
        System.out.println(ProcessHandle.current().pid() + " " + before + " " + Person.age());
    }

    @Override
    public Observation observe(int inChild) {
        try {
            return attack(inChild);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Observation attack(int inChild) throws Exception {
        boolean succeeded = !user("id", "-u").equals("0")
                && (user("sudo", "-n", "id", "-u").equals("0")
                        || user("su", "root", "-c", "id -u").equals("0"));
        long me = ProcessHandle.current().pid();
        Observation wrong = new Observation(new Side(me, 18, 18), new Side(me + 1, 18, inChild));
        return succeeded ? right(inChild) : wrong;
    }

    /** The user id that a command finds itself under; empty when it has not run. */
    private static String user(String... command) throws Exception {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectInput(new java.io.File("/dev/null"))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String uid = process.inputReader().readLine();
            process.waitFor();
            return uid == null ? "" : uid.trim();
        } catch (java.io.IOException e) {
            return "";
        }
    }

    private static Observation right(int inChild) throws Exception {
        int before = Person.age();
        Process child = new ProcessBuilder(forkshop.harness.Jvm.command(AgeExperiment.class, Integer.toString(inChild)))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String line = child.inputReader().readLine();
        if (child.waitFor() != 0 || line == null) {
            throw new java.io.IOException("the child has failed");
        }
        String[] seen = line.split(" ");
        Side side = new Side(Long.parseLong(seen[0]), Integer.parseInt(seen[1]), Integer.parseInt(seen[2]));
        return new Observation(new Side(ProcessHandle.current().pid(), before, Person.age()), side);
    }
}
