package forkshop.judge.kit;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Makes submissions of a skeleton that only pretend: every TODO is replaced by the cheapest answer of its type. */
final class Stubs {

    /** What a stub answers. */
    enum Kind {
        NOTHING,
        EMPTY,
        ONE,
        ECHO,
        THROW
    }

    private record Patch(int from, int to, String text) {}

    private Stubs() {}

    /** The stub of every class below {@code skeleton}, by the name of its file. */
    static Map<String, String> of(Path skeleton, Kind kind) throws IOException {
        Map<String, String> stubs = new TreeMap<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files =
                        compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
                var sources = Files.list(skeleton)) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                JavacTask task = (JavacTask)
                        compiler.getTask(null, files, null, List.of(), null, files.getJavaFileObjects(source));
                stubs.put(source.getFileName().toString(), stubbed(source, task, kind));
            }
        }
        return stubs;
    }

    private static String stubbed(Path source, JavacTask task, Kind kind) throws IOException {
        StringBuilder text = new StringBuilder(Files.readString(source));
        SourcePositions positions = Trees.instance(task).getSourcePositions();
        List<Patch> patches = new ArrayList<>();
        for (CompilationUnitTree unit : task.parse()) {
            unit.accept(
                    new TreeScanner<Void, Void>() {
                        @Override
                        public Void visitMethod(MethodTree method, Void unused) {
                            openStatement(method)
                                    .ifPresent(open -> patches.add(new Patch(
                                            (int) positions.getStartPosition(unit, open),
                                            (int) positions.getEndPosition(unit, open),
                                            answer(method, kind))));
                            return super.visitMethod(method, null);
                        }
                    },
                    null);
        }
        for (int i = patches.size() - 1; i >= 0; i--) {
            text.replace(
                    patches.get(i).from(), patches.get(i).to(), patches.get(i).text());
        }
        return text.toString();
    }

    private static Optional<StatementTree> openStatement(MethodTree method) {
        if (method.getBody() == null || method.getBody().getStatements().size() != 1) {
            return Optional.empty();
        }
        StatementTree only = method.getBody().getStatements().get(0);
        return only instanceof ThrowTree thrown && thrown.toString().contains("new Todo(")
                ? Optional.of(only)
                : Optional.empty();
    }

    private static String answer(MethodTree method, Kind kind) {
        String type =
                method.getReturnType() == null ? "void" : method.getReturnType().toString();
        if (kind == Kind.THROW) {
            return "throw new IllegalStateException(\"pretended\");";
        }
        return type.equals("void") ? "return;" : "return " + value(method, type, kind) + ";";
    }

    private static String value(MethodTree method, String type, Kind kind) {
        return switch (kind) {
            case EMPTY -> empty(type);
            case ONE -> one(type);
            case ECHO ->
                method.getParameters().stream()
                        .filter(parameter -> parameter.getType().toString().equals(type))
                        .map(VariableTree::getName)
                        .map(Object::toString)
                        .findFirst()
                        .orElse(nothing(type));
            default -> nothing(type);
        };
    }

    private static String nothing(String type) {
        return switch (type) {
            case "boolean" -> "false";
            case "int", "long", "double" -> "0";
            default -> "null";
        };
    }

    private static String one(String type) {
        return switch (type) {
            case "boolean" -> "true";
            case "int", "long", "double" -> "1";
            case "OptionalInt" -> "java.util.OptionalInt.of(1)";
            case "String" -> "\"1\"";
            default -> nothing(type);
        };
    }

    private static String empty(String type) {
        String raw = type.replaceAll("<.*", "");
        return switch (raw) {
            case "String" -> "\"\"";
            case "byte[]" -> "new byte[0]";
            case "List", "Set", "Map" -> "java.util." + raw + ".of()";
            case "Optional", "OptionalInt", "OptionalLong" -> "java.util." + raw + ".empty()";
            default -> nothing(type);
        };
    }
}
