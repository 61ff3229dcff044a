package forkshop.judge.compiler;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The methods of one source and where they begin, and which of them are open tasks. Read before types are resolved. */
final class Outline extends TreeScanner<Void, String> {

    static final int MOST_METHODS = 1000;

    private static final int LONGEST_NAME = 200;
    private static final Pattern TASK = Pattern.compile("t\\d\\d\\.\\d{1,3}");

    private final Map<String, Place> methods = new LinkedHashMap<>();
    private final List<OpenTask> open = new ArrayList<>();
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final String file;
    private final String text;

    private Outline(CompilationUnitTree unit, SourcePositions positions, String file) throws IOException {
        this.unit = unit;
        this.positions = positions;
        this.file = file;
        this.text = unit.getSourceFile().getCharContent(true).toString();
    }

    static Outline of(CompilationUnitTree unit, SourcePositions positions, String file) throws IOException {
        Outline outline = new Outline(unit, positions, file);
        outline.scan(unit, "");
        return outline;
    }

    Map<String, Place> methods() {
        return methods;
    }

    List<OpenTask> open() {
        return open;
    }

    @Override
    public Void visitClass(ClassTree type, String outer) {
        String name = type.getSimpleName().toString();
        // An anonymous class has no name by which a report could call its methods.
        if (name.isEmpty()) {
            return null;
        }
        return super.visitClass(type, outer.isEmpty() ? name : outer + "." + name);
    }

    @Override
    public Void visitMethod(MethodTree method, String type) {
        String name = type + "#" + method.getName();
        if (methods.size() < MOST_METHODS && name.length() <= LONGEST_NAME) {
            methods.putIfAbsent(name, place(firstOffset(method)));
            task(method).ifPresent(id -> open.add(new OpenTask(id, name, todo(id, method))));
        }
        return super.visitMethod(method, type);
    }

    // Behind the annotations: "look at" means the signature, not @Override.
    private long firstOffset(MethodTree method) {
        long offset = positions.getStartPosition(unit, method);
        for (Tree annotation : method.getModifiers().getAnnotations()) {
            offset = Math.max(offset, positions.getEndPosition(unit, annotation));
        }
        int at = (int) Math.max(0, offset);
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private Place place(long offset) {
        return new Place(file, (int) unit.getLineMap().getLineNumber(offset));
    }

    /** The task whose {@code Todo} is all that {@code method} consists of. */
    private static Optional<String> task(MethodTree method) {
        if (method.getBody() == null || method.getBody().getStatements().size() != 1) {
            return Optional.empty();
        }
        StatementTree only = method.getBody().getStatements().get(0);
        return only instanceof ThrowTree thrown ? task(thrown.getExpression()) : Optional.empty();
    }

    private static Optional<String> task(ExpressionTree thrown) {
        if (!(thrown instanceof NewClassTree made)) {
            return Optional.empty();
        }
        String type = made.getIdentifier().toString();
        boolean todo = type.equals("Todo") || type.equals("forkshop.harness.Todo");
        if (!todo || made.getClassBody() != null || made.getArguments().size() != 1) {
            return Optional.empty();
        }
        return made.getArguments().get(0) instanceof LiteralTree literal
                        && literal.getValue() instanceof String id
                        && TASK.matcher(id).matches()
                ? Optional.of(id)
                : Optional.empty();
    }

    /** The task's comment in its method, else anywhere in the source, else the throw. */
    private Place todo(String id, MethodTree method) {
        Matcher comment = Pattern.compile("TODO\\s+" + Pattern.quote(id) + "(?!\\w|\\.\\w)")
                .matcher(text);
        int from = (int) Math.max(0, positions.getStartPosition(unit, method));
        int to = (int) Math.max(from, positions.getEndPosition(unit, method));
        if (comment.region(from, Math.min(to, text.length())).find()) {
            return place(comment.start());
        }
        if (comment.reset().find()) {
            return place(comment.start());
        }
        return place(positions.getStartPosition(
                unit, method.getBody().getStatements().get(0)));
    }
}
