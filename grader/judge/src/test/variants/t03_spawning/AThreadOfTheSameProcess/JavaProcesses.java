// Loses: t03.1a t03.1b t03.1c t03.1d t03.2a t03.2b t03.2c t03.3a t03.4a t03.4b t03.5a t03.5b
// Runs main in a thread: no second process, no second memory.
package forkshop.t03_spawning;

import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;

/** Starts Java programs in processes of their own. */
public class JavaProcesses implements Spawning {

    @Override
    public Process start(Class<?> main, String... arguments) {
        Thread thread = new Thread(() -> {
            try {
                main.getMethod("main", String[].class).invoke(null, (Object) arguments);
            } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
                e.printStackTrace();
            }
        });
        thread.start();
        return new ThreadAsProcess(thread);
    }

    private static final class ThreadAsProcess extends Process {

        private final Thread thread;

        ThreadAsProcess(Thread thread) {
            this.thread = thread;
        }

        @Override
        public OutputStream getOutputStream() {
            return OutputStream.nullOutputStream();
        }

        @Override
        public InputStream getInputStream() {
            return InputStream.nullInputStream();
        }

        @Override
        public InputStream getErrorStream() {
            return InputStream.nullInputStream();
        }

        @Override
        public int waitFor() throws InterruptedException {
            thread.join();
            return 0;
        }

        @Override
        public int exitValue() {
            if (thread.isAlive()) {
                throw new IllegalThreadStateException();
            }
            return 0;
        }

        @Override
        public void destroy() {
            thread.interrupt();
        }

        @Override
        public long pid() {
            return ProcessHandle.current().pid();
        }
    }
}
