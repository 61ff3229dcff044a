package forkshop.judge.compiler;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What is to be compiled.
 *
 * @param packageName the topic's package, {@code forkshop.t10_mutex}: a source of another one is a problem, packages
 *     below it are allowed; empty where any will do
 * @param root the folder that holds the sources
 * @param files the sources, relative to {@code root}, with slashes
 * @param classPath folders and jars; the harness first
 * @param output gets the classes when there is no problem; absent or empty before, empty after a problem
 * @param expected the classes that the topic must have
 * @param reserved names that the harness or a companion has, {@code forkshop.t10_mutex.TicketOffice}: to declare one
 *     of them is a problem
 */
public record Request(
        String packageName,
        Path root,
        List<String> files,
        List<Path> classPath,
        Path output,
        List<Expected> expected,
        Set<String> reserved) {

    public Request {
        files = List.copyOf(files);
        classPath = List.copyOf(classPath);
        expected = List.copyOf(expected);
        reserved = Set.copyOf(reserved);
    }
}
