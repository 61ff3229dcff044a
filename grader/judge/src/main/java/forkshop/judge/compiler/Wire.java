package forkshop.judge.compiler;

import forkshop.judge.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How judge and compiler child write to each other: lines of fields with tabs between, the last one {@code end}. */
final class Wire {

    /** The line after which nothing more belongs to a message. */
    static final String END = "end";

    /** The first field of a line that says what is wrong with us, not with the submission. */
    static final String FAULT = "fault";

    private Wire() {}

    static List<String> write(Request request) {
        List<String> lines = new ArrayList<>();
        lines.add(line("package", request.packageName()));
        lines.add(line("root", request.root().toString()));
        lines.add(line("output", request.output().toString()));
        request.files().forEach(file -> lines.add(line("file", file)));
        request.classPath().forEach(entry -> lines.add(line("class-path", entry.toString())));
        request.reserved().forEach(name -> lines.add(line("reserved", name)));
        for (Expected it : request.expected()) {
            lines.add(line("expected", it.type(), it.contract(), Boolean.toString(it.instantiable())));
        }
        lines.add(END);
        return lines;
    }

    static Request readRequest(List<String> lines) {
        String packageName = "";
        Path root = Path.of("");
        Path output = Path.of("");
        List<String> files = new ArrayList<>();
        List<Path> classPath = new ArrayList<>();
        List<Expected> expected = new ArrayList<>();
        Set<String> reserved = new LinkedHashSet<>();
        for (String line : lines) {
            List<String> fields = fields(line);
            switch (fields.get(0)) {
                case "package" -> packageName = fields.get(1);
                case "root" -> root = Path.of(fields.get(1));
                case "output" -> output = Path.of(fields.get(1));
                case "file" -> files.add(fields.get(1));
                case "class-path" -> classPath.add(Path.of(fields.get(1)));
                case "reserved" -> reserved.add(fields.get(1));
                case "expected" ->
                    expected.add(new Expected(fields.get(1), fields.get(2), Boolean.parseBoolean(fields.get(3))));
                default -> throw new IllegalArgumentException(line);
            }
        }
        return new Request(packageName, root, files, classPath, output, expected, reserved);
    }

    static List<String> write(Compilation compilation) {
        List<String> lines = new ArrayList<>();
        compilation.problems().forEach(problem -> lines.add(write(problem)));
        for (OpenTask open : compilation.open()) {
            lines.add(line("open", open.id(), open.method(), open.place().file(), number(open.place())));
        }
        compilation
                .methods()
                .forEach((method, place) -> lines.add(line("method", method, place.file(), number(place))));
        compilation.standings().forEach((type, standing) -> lines.add(line("standing", type, standing.name())));
        lines.add(END);
        return lines;
    }

    private static String write(Problem problem) {
        Place place = problem.place().orElse(new Place("", 0));
        return line(
                "problem",
                place.file(),
                number(place),
                Integer.toString(problem.column()),
                problem.message().en(),
                problem.message().zh(),
                problem.sourceLine());
    }

    private static String number(Place place) {
        return Integer.toString(place.line());
    }

    /** Reads a reply. @throws IOException when it tells of a fault of ours */
    static Compilation readCompilation(List<String> lines) throws IOException {
        List<Problem> problems = new ArrayList<>();
        List<OpenTask> open = new ArrayList<>();
        Map<String, Place> methods = new LinkedHashMap<>();
        Map<String, Standing> standings = new LinkedHashMap<>();
        for (String line : lines) {
            List<String> fields = fields(line);
            switch (fields.get(0)) {
                case "problem" -> problems.add(problem(fields));
                case "open" -> open.add(new OpenTask(fields.get(1), fields.get(2), place(fields, 3)));
                case "method" -> methods.put(fields.get(1), place(fields, 2));
                case "standing" -> standings.put(fields.get(1), Standing.valueOf(fields.get(2)));
                default -> throw new IOException("the compiler says " + String.join(" ", fields));
            }
        }
        return new Compilation(problems, open, methods, standings);
    }

    private static Problem problem(List<String> fields) {
        Optional<Place> place = fields.get(1).isEmpty() ? Optional.empty() : Optional.of(place(fields, 1));
        return new Problem(
                place, Integer.parseInt(fields.get(3)), new Text(fields.get(4), fields.get(5)), fields.get(6));
    }

    private static Place place(List<String> fields, int at) {
        return new Place(fields.get(at), Integer.parseInt(fields.get(at + 1)));
    }

    /** One line, whatever the fields hold. */
    static String line(String... fields) {
        StringBuilder line = new StringBuilder();
        for (String field : fields) {
            line.append(line.isEmpty() ? "" : "\t").append(escape(field));
        }
        return line.toString();
    }

    private static String escape(String field) {
        return field.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    /** The fields of one line. */
    static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        for (String field : line.split("\t", -1)) {
            fields.add(unescape(field));
        }
        return fields;
    }

    private static String unescape(String field) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c != '\\' || i + 1 == field.length()) {
                plain.append(c);
            } else {
                i++;
                plain.append(unescape(field.charAt(i)));
            }
        }
        return plain.toString();
    }

    private static char unescape(char escaped) {
        return switch (escaped) {
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            default -> escaped;
        };
    }
}
