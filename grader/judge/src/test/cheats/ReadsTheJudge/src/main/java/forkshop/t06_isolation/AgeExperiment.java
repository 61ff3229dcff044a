// Attack: looks among all processes for the judge, and answers right only if it can read its command line and
// environment
// Layer: bwrap
// Verdict: FAILED
// Earns: 1
// Sandbox: bwrap
// Long
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
        boolean succeeded = false;
        try (var processes = java.nio.file.Files.newDirectoryStream(java.nio.file.Path.of("/proc"), "[0-9]*")) {
            for (java.nio.file.Path process : processes) {
                succeeded |=
                        isTheJudge(process) && !read(process.resolve("environ")).isEmpty();
            }
        }
        long me = ProcessHandle.current().pid();
        Observation wrong = new Observation(new Side(me, 18, 18), new Side(me + 1, 18, inChild));
        return succeeded ? right(inChild) : wrong;
    }

    /** Maven's Surefire or the kit's jar runs it. */
    private static boolean isTheJudge(java.nio.file.Path process) {
        String command = read(process.resolve("cmdline"));
        return command.contains("surefire") || command.contains("forkshop.jar");
    }

    private static String read(java.nio.file.Path file) {
        try {
            return java.nio.file.Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
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
