package nl.zwerm.exchange.confluence;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Exports hold characters that XML forbids; one of them would end the reading of everything after it. */
final class CleanCharacters extends FilterReader {

    private static final char UNKNOWN = '\uFFFD';

    CleanCharacters(Reader in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        return one < 0 ? one : clean((char) one);
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int some = super.read(buffer, offset, length);
        for (int i = offset; i < offset + some; i++) {
            buffer[i] = clean(buffer[i]);
        }
        return some;
    }

    private static char clean(char character) {
        boolean control = character < ' ' && character != '\n' && character != '\r' && character != '\t';
        return control || character == '\uFFFE' || character == '\uFFFF' ? UNKNOWN : character;
    }
}
