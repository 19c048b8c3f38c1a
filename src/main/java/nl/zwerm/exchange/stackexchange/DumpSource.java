package nl.zwerm.exchange.stackexchange;

import java.io.IOException;
import java.io.InputStream;

/** Where the files come from. */
interface DumpSource {
    String name();

    boolean has(DumpFile file);

    long size(DumpFile file) throws IOException;

    InputStream open(DumpFile file) throws IOException;
}
