package forkshop.judge.compiler;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import forkshop.judge.Text;

/** What a source may declare: classes of its topic's package, under names that the kit does not have. */
final class Borders {

    private final Request request;
    private final SourcePositions positions;
    private final Complaints complaints;

    Borders(Request request, SourcePositions positions, Complaints complaints) {
        this.request = request;
        this.positions = positions;
        this.complaints = complaints;
    }

    /** Adds to the complaints what {@code unit} declares beyond that. */
    void check(CompilationUnitTree unit) {
        String packageName =
                unit.getPackageName() == null ? "" : unit.getPackageName().toString();
        if (!allowed(packageName)) {
            complain(unit, unit.getPackage() == null ? unit : unit.getPackage(), otherPackage(packageName));
        }
        for (Tree declared : unit.getTypeDecls()) {
            if (declared instanceof ClassTree type) {
                check(unit, type, packageName);
            }
        }
    }

    private boolean allowed(String packageName) {
        String wanted = request.packageName();
        return wanted.isEmpty() || packageName.equals(wanted) || packageName.startsWith(wanted + ".");
    }

    private Text otherPackage(String packageName) {
        return packageName.isEmpty()
                ? Text.of(
                        "the file has no package line: it must begin with \"package %s;\"",
                        "文件缺少 package 行：应以 \"package %s;\" 开头", request.packageName())
                : Text.of(
                        "the package is %s, but this folder's is %s",
                        "package 写的是 %s，而这个文件夹的包是 %s", packageName, request.packageName());
    }

    private void check(CompilationUnitTree unit, ClassTree type, String packageName) {
        String name =
                packageName.isEmpty() ? type.getSimpleName().toString() : packageName + "." + type.getSimpleName();
        if (request.reserved().contains(name)) {
            complain(
                    unit,
                    type,
                    Text.of("the kit has a class %s of its own: choose another name", "练习框架中已有名为 %s 的类：请换一个名字", name));
        }
    }

    private void complain(CompilationUnitTree unit, Tree at, Text message) {
        long offset = Math.max(0, positions.getStartPosition(unit, at));
        complaints.add(
                unit.getSourceFile(),
                unit.getLineMap().getLineNumber(offset),
                unit.getLineMap().getColumnNumber(offset),
                message);
    }
}
