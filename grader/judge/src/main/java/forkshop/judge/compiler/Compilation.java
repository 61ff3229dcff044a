package forkshop.judge.compiler;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the compiler has to tell about one request.
 *
 * @param problems at most 20; none when the classes are there
 * @param open the tasks that nobody has begun, also when there are problems, as far as the sources could be read
 * @param methods {@code FileTicketOffice#buy} or, for a constructor, {@code FileTicketOffice#<init>}, to its first line
 *     after the annotations; a nested class is {@code Outer.Inner}, and of several methods of one name the first stands.
 *     At most 1000
 * @param standings each expected class by its name; empty when there are problems
 */
public record Compilation(
        List<Problem> problems, List<OpenTask> open, Map<String, Place> methods, Map<String, Standing> standings) {

    public Compilation {
        problems = List.copyOf(problems);
        open = List.copyOf(open);
        methods = new LinkedHashMap<>(methods);
        standings = new LinkedHashMap<>(standings);
    }

    /** A compilation that came to nothing. */
    static Compilation failed(Problem problem) {
        return new Compilation(List.of(problem), List.of(), Map.of(), Map.of());
    }

    /** Whether the classes are there. */
    public boolean succeeded() {
        return problems.isEmpty();
    }
}
