package forkshop.judge.stage;

/** Threads of the judge that nobody waits for. */
final class Daemons {

    private Daemons() {}

    static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
