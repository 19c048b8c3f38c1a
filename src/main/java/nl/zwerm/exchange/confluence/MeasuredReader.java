package nl.zwerm.exchange.confluence;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Ends where a row goes on for ever: a row is held in memory whole. */
final class MeasuredReader extends FilterReader {

    private final int longest;
    private int read;

    MeasuredReader(Reader in, int longest) {
        super(in);
        this.longest = longest;
    }

    /** From here on another row is measured. */
    void begin() {
        read = 0;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int some = super.read(buffer, offset, length);
        count(Math.max(some, 0));
        return some;
    }

    private void count(int some) throws IOException {
        read += some;
        if (read > longest) {
            throw new IOException("a row of more than " + longest + " characters");
        }
    }
}
