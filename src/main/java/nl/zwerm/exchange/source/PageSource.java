package nl.zwerm.exchange.source;

import java.util.List;

/** Pages as they are kept elsewhere; texts and bytes are fetched one by one. */
public interface PageSource extends AutoCloseable {

    /** What it is called there. */
    String name();

    /** What its pages are known by, together with their keys. */
    String origin();

    /** Each before those that stand beneath it. */
    List<SourcePage> pages();

    @Override
    void close();
}
