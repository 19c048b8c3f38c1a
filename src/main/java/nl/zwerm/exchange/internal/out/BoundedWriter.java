package nl.zwerm.exchange.internal.out;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;

/** Keeps what is written in memory, up to so many characters. */
final class BoundedWriter extends Writer {

    /** There is more than it holds. */
    static final class Full extends IOException {
        Full() {
            super("more than is kept in memory");
        }
    }

    private final int most;
    private final StringWriter kept = new StringWriter();

    BoundedWriter(int most) {
        this.most = most;
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        if (kept.getBuffer().length() + length > most) {
            throw new Full();
        }
        kept.write(text, from, length);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public String toString() {
        return kept.toString();
    }
}
