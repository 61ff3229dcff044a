package forkshop.judge.stage.nursery;

/**
 * A process that waits for a lock on a file, as {@code /proc/locks} shows it (proc_locks(5)).
 *
 * @param pid who waits
 * @param inode the file's number in its file system
 * @param kind {@code POSIX} or {@code FLOCK}
 */
public record LockWait(long pid, long inode, String kind) {}
