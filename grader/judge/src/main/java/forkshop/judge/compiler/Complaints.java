package forkshop.judge.compiler;

import forkshop.judge.Text;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticListener;
import javax.tools.JavaFileObject;

/** Collects errors, bounded. */
final class Complaints implements DiagnosticListener<JavaFileObject> {

    private static final int MOST_PROBLEMS = 20;
    private static final int MOST_CHARACTERS = 500;
    private static final int TAB = 8;
    private static final Pattern JAVA_LANG = Pattern.compile("\\bjava\\.lang\\.(?=[A-Z])");

    private final List<Problem> problems = new ArrayList<>();
    private final Map<URI, String> names = new LinkedHashMap<>();
    private final String root;

    Complaints(Request request) {
        Path folder = request.root();
        root = folder.toString();
        request.files().forEach(file -> names.put(folder.resolve(file).toUri(), file));
    }

    /** Notes an error of the compiler's; what is not an error is not told. */
    @Override
    public void report(Diagnostic<? extends JavaFileObject> diagnostic) {
        if (diagnostic.getKind() != Diagnostic.Kind.ERROR || problems.size() == MOST_PROBLEMS) {
            return;
        }
        JavaFileObject source = diagnostic.getSource();
        Text message = new Text(message(diagnostic, Locale.ENGLISH), message(diagnostic, Locale.CHINA));
        if (source == null || diagnostic.getLineNumber() == Diagnostic.NOPOS || !names.containsKey(source.toUri())) {
            problems.add(Problem.everywhere(message));
        } else {
            add(source, diagnostic.getLineNumber(), diagnostic.getColumnNumber(), message);
        }
    }

    // Without the judge's own folder, and with String for java.lang.String, as the compiler's command line has it.
    private String message(Diagnostic<?> diagnostic, Locale language) {
        String message = diagnostic.getMessage(language).replace(root, "");
        return bounded(JAVA_LANG.matcher(message).replaceAll(""));
    }

    /** Notes a problem of our own at {@code line} of {@code source}. */
    void add(JavaFileObject source, long line, long column, Text message) {
        if (problems.size() < MOST_PROBLEMS) {
            Place place = new Place(name(source), (int) line);
            problems.add(new Problem(Optional.of(place), (int) column, message, sourceLine(source, (int) line)));
        }
    }

    /** Notes a problem of the whole topic. */
    void add(Text message) {
        problems.add(Problem.everywhere(message));
    }

    /** The source as the request calls it. */
    String name(JavaFileObject source) {
        return names.getOrDefault(source.toUri(), "");
    }

    List<Problem> all() {
        return problems;
    }

    boolean none() {
        return problems.isEmpty();
    }

    private static String sourceLine(JavaFileObject source, int number) {
        try {
            List<String> lines = source.getCharContent(true).toString().lines().toList();
            return number <= lines.size() ? bounded(widened(lines.get(number - 1))) : "";
        } catch (IOException e) {
            return "";
        }
    }

    private static String widened(String line) {
        StringBuilder wide = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            wide.append(c == '\t' ? " ".repeat(TAB - wide.length() % TAB) : String.valueOf(c));
        }
        return wide.toString();
    }

    private static String bounded(String text) {
        return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS - 3) + "...";
    }
}
