package forkshop.judge.compiler;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import forkshop.judge.Text;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;

/** One topic's way through the compiler: parse, look, resolve, compare, write. */
final class Pass {

    private static final int LANGUAGE_LEVEL = 17;

    private final JavaCompiler compiler;
    private final StandardJavaFileManager files;
    private final Request request;
    private final Complaints complaints;
    private final List<OpenTask> open = new ArrayList<>();
    private final Map<String, Place> methods = new LinkedHashMap<>();
    private Map<String, Standing> standings = Map.of();

    Pass(JavaCompiler compiler, StandardJavaFileManager files, Request request) {
        this.compiler = compiler;
        this.files = files;
        this.request = request;
        this.complaints = new Complaints(request);
    }

    /**
     * Blocks until the classes are written, or until it is known why they cannot be.
     *
     * @throws IOException when a file of the judge's own folders cannot be read or written
     */
    Compilation run() throws IOException {
        ClassFiles classes = new ClassFiles(files);
        try {
            compile(task(classes));
        } catch (RuntimeException | StackOverflowError e) {
            complaints.add(defeat(e));
        }
        if (complaints.none()) {
            classes.save(request.output());
        }
        return new Compilation(complaints.all(), open, methods, complaints.none() ? standings : Map.of());
    }

    private JavacTask task(ClassFiles classes) {
        List<Path> sources =
                request.files().stream().map(request.root()::resolve).toList();
        return (JavacTask) compiler.getTask(
                Writer.nullWriter(), classes, complaints, options(request.classPath()), null, objects(sources));
    }

    private Iterable<? extends JavaFileObject> objects(List<Path> sources) {
        return files.getJavaFileObjectsFromPaths(sources);
    }

    /** The options of every compilation. */
    static List<String> options(List<Path> classPath) {
        List<String> options = new ArrayList<>(List.of("-g", "-proc:none", "-implicit:none", "-Xlint:none"));
        // The first string that is joined with + costs a starting JVM 25 ms, unless the compiler has done the work.
        options.add("-XDstringConcat=inline");
        options.addAll(List.of("-encoding", "UTF-8", "-Xmaxerrs", "20", "-sourcepath", ""));
        options.add("-classpath");
        options.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        // On 17 itself the platform's own classes are what --release 17 would read from lib/ct.sym, only sooner.
        if (Runtime.version().feature() != LANGUAGE_LEVEL) {
            options.addAll(List.of("--release", Integer.toString(LANGUAGE_LEVEL)));
        }
        return options;
    }

    private void compile(JavacTask task) throws IOException {
        Iterable<? extends CompilationUnitTree> units = task.parse();
        look(units, Trees.instance(task).getSourcePositions());
        // As javac itself does: who cannot be parsed is not asked about types.
        if (!complaints.none()) {
            return;
        }
        task.analyze();
        if (!complaints.none()) {
            return;
        }
        standings = new Expectations(task.getElements(), task.getTypes()).standings(request.expected());
        task.generate();
    }

    private void look(Iterable<? extends CompilationUnitTree> units, SourcePositions positions) throws IOException {
        boolean parsed = complaints.none();
        Borders borders = new Borders(request, positions, complaints);
        for (CompilationUnitTree unit : units) {
            Outline outline = Outline.of(unit, positions, complaints.name(unit.getSourceFile()));
            open.addAll(outline.open());
            outline.methods().forEach(methods::putIfAbsent);
            if (parsed) {
                borders.check(unit);
            }
        }
    }

    // The compiler wraps what breaks it, once or twice.
    private static Text defeat(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ClassFiles.TooLarge) {
                return Text.of("the compiled classes are larger than 16 MiB", "编译出的类超过 16 MiB");
            }
            if (cause instanceof StackOverflowError) {
                return Text.of("the compiler ran out of stack: an expression is nested too deeply", "编译器栈溢出：某个表达式嵌套过深");
            }
        }
        return Text.of(
                "the compiler itself failed on this topic (%s)",
                "编译器在处理本主题时自身出错（%s）", thrown.getClass().getName());
    }
}
