package nl.zwerm.shared.postgres;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** One at a time starts or stops PostgreSQL, among all processes on the same data folder. */
final class StartLock implements AutoCloseable {

    /** A file lock holds between processes only; within ours, closing one channel would drop the lock of the other. */
    private static final ReentrantLock IN_THIS_PROCESS = new ReentrantLock();

    private final FileChannel channel;

    private StartLock(FileChannel channel) {
        this.channel = channel;
    }

    static StartLock take(Path file, Consumer<String> progress) throws IOException {
        IN_THIS_PROCESS.lock();
        try {
            var channel = FileChannel.open(file, CREATE, WRITE);
            if (channel.tryLock() == null) {
                progress.accept("Waiting for another Zwerm that is starting or stopping PostgreSQL");
                channel.lock();
            }
            return new StartLock(channel);
        } catch (IOException | RuntimeException e) {
            IN_THIS_PROCESS.unlock();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            IN_THIS_PROCESS.unlock();
        }
    }
}
