package forkshop.judge.stage;

import java.util.LinkedHashMap;
import java.util.Map;

/** The fixed environment of every child, whatever the judge's own looks like. */
public final class Environment {

    private Environment() {}

    /**
     * The base and {@code more}. Without {@code LC_ALL}, Chinese arguments and paths arrive as question marks under a
     * scrubbed environment, on JDK 17 and 25. Windows starts nothing without {@code SystemRoot}.
     */
    public static Map<String, String> of(Map<String, String> more) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("PATH", System.getenv().getOrDefault("PATH", "/usr/bin:/bin"));
        String systemRoot = System.getenv("SystemRoot");
        if (systemRoot != null) {
            environment.put("SystemRoot", systemRoot);
        }
        environment.putAll(more);
        return environment;
    }
}
