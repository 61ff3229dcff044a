package forkshop.judge.stage.nursery;

import java.util.Collection;
import java.util.List;

/** Finds the processes of a scenario by the token in the environment that they were started with. Linux only. */
final class TokenScan {

    private final String variable;

    TokenScan(String token) {
        this.variable = Nursery.TOKEN_VARIABLE + "=" + token;
    }

    boolean carries(long pid) {
        return ProcFs.environmentHas(pid, variable);
    }

    /** Those of {@code processes} that live and carry the token. */
    List<ProcessLook> among(Collection<ProcessLook> processes) {
        return processes.stream()
                .filter(process -> !process.zombie() && carries(process.pid()))
                .filter(ProcFs::lives)
                .toList();
    }
}
