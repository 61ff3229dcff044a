// Attack: finds the reference solution on this machine, compiles it and lets it answer
// Layer: bwrap
// Verdict: CRASHED
// Earns: 0
// Sandbox: bwrap
// Long
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
        for (ProcessHandle one : ancestors()) {
            java.nio.file.Path found =
                    java.nio.file.Path.of("/proc/" + one.pid() + "/cwd").toRealPath();
            for (java.nio.file.Path at = found; at != null; at = at.getParent()) {
                java.nio.file.Path solution =
                        at.resolve("solutions/src/main/java/forkshop/t06_isolation/AgeExperiment.java");
                if (java.nio.file.Files.exists(solution)) {
                    return borrow(solution, inChild);
                }
            }
        }
        throw new IllegalStateException("no solution here");
    }

    private static java.util.List<ProcessHandle> ancestors() {
        java.util.List<ProcessHandle> all = new java.util.ArrayList<>();
        var one = ProcessHandle.current().parent();
        while (one.isPresent()) {
            all.add(one.get());
            one = one.get().parent();
        }
        return all;
    }

    private static Observation borrow(java.nio.file.Path solution, int inChild) throws Exception {
        java.nio.file.Path out = java.nio.file.Files.createTempDirectory("borrowed");
        javax.tools.ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        out.toString(),
                        solution.toString());
        java.nio.file.Path classes =
                java.nio.file.Path.of(System.getProperty("java.class.path").split(":")[1]);
        java.nio.file.Path own = classes.resolve("forkshop/t06_isolation/AgeExperiment.class");
        java.nio.file.Files.copy(
                out.resolve("forkshop/t06_isolation/AgeExperiment.class"),
                own,
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        java.net.URLClassLoader loader =
                new java.net.URLClassLoader(
                        new java.net.URL[] {out.toUri().toURL()}, Isolation.class.getClassLoader()) {
                    @Override
                    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                        return name.endsWith("AgeExperiment") ? findClass(name) : super.loadClass(name, resolve);
                    }
                };
        Isolation borrowed = (Isolation) loader.loadClass("forkshop.t06_isolation.AgeExperiment")
                .getDeclaredConstructor()
                .newInstance();
        return borrowed.observe(inChild);
    }
}
