package forkshop.judge.compiler;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The main class of the compiler's JVM: compiles what is asked on standard input, one topic after another. */
final class CompilerChild {

    // Deep expressions are ugly but legal; the default stack ends at about three thousand levels.
    private static final long STACK_BYTES = 16 << 20;

    private final BlockingQueue<List<String>> requests = new LinkedBlockingQueue<>();
    private final PrintStream replies;
    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);

    private CompilerChild(PrintStream replies) {
        this.replies = replies;
    }

    /** Ends with the end of standard input, which is the end of the judge, even in the middle of a compilation. */
    public static void main(String[] arguments) throws IOException {
        PrintStream replies = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        System.setOut(System.err);
        CompilerChild child = new CompilerChild(replies);
        Thread work = new Thread(null, child::work, "compiler", STACK_BYTES);
        work.setDaemon(true);
        work.start();
        child.listen();
        Runtime.getRuntime().halt(0);
    }

    private void listen() throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        List<String> message = new ArrayList<>();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals(Wire.END)) {
                requests.add(message);
                message = new ArrayList<>();
            } else {
                message.add(line);
            }
        }
    }

    // Whatever escapes from here is a fault of the compiler or of ours; the judge sees it as the end of this process.
    private void work() {
        try {
            warmUp();
            while (true) {
                answer(requests.take()).forEach(line -> replies.append(line).append('\n'));
                replies.flush();
            }
        } catch (Throwable e) {
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }

    private List<String> answer(List<String> message) {
        try {
            return Wire.write(new Pass(compiler, files, Wire.readRequest(message)).run());
        } catch (IOException e) {
            return List.of(Wire.line(Wire.FAULT, e.toString()), Wire.END);
        }
    }

    /** Loads the compiler's classes while the judge is still on its way to the first request. */
    private void warmUp() {
        if (requests.isEmpty()) {
            compiler.getTask(null, new ClassFiles(files), null, Pass.options(List.of()), null, List.of(new Sample()))
                    .call();
        }
    }

    private static final class Sample extends SimpleJavaFileObject {

        Sample() {
            super(URI.create("memory:///Sample.java"), Kind.SOURCE);
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return "import java.util.*; final class Sample implements Runnable {"
                    + " private final Map<String, Integer> counts = new TreeMap<>();"
                    + " @Override public void run() { try (Scanner in = new Scanner(System.in)) {"
                    + " for (String word : in.nextLine().split(\" \")) { counts.merge(word, 1, Integer::sum); }"
                    + " counts.forEach((word, n) -> System.out.println(word + n)); } finally { counts.clear(); } } }";
        }
    }
}
