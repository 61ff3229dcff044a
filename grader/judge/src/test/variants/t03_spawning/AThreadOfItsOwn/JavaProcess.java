// Loses: t03.2a t03.2b t03.2c t03.3a t03.4a t03.4b t03.5a t03.5b
// Starts a thread.
package forkshop.t03_spawning;

import java.io.Serializable;

/** An object that runs in a thread of its own. */
public abstract class JavaProcess implements ChildProcess, Serializable {

    private static final long serialVersionUID = 1;

    private transient Thread thread;
    private transient volatile int code;

    @Override
    public void start() {
        if (thread != null) {
            throw new IllegalStateException("a process can only be started once");
        }
        thread = new Thread(() -> {
            try {
                run();
            } catch (Exception e) {
                e.printStackTrace();
                code = 1;
            }
        });
        thread.start();
    }

    @Override
    public long pid() {
        return ProcessHandle.current().pid();
    }

    @Override
    public boolean isAlive() {
        return thread != null && thread.isAlive();
    }

    @Override
    public int join() throws InterruptedException {
        thread.join();
        return code;
    }
}
