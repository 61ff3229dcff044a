package forkshop.judge.batch;

import java.nio.file.Path;
import java.util.Map;

/** Who grades one submission of a batch. */
@FunctionalInterface
interface Judge {

    /**
     * Grades as {@code parameters} say, and blocks until all is over.
     *
     * @param room a private folder, deleted afterwards
     */
    Attempt grade(Path room, Map<String, String> parameters);
}
