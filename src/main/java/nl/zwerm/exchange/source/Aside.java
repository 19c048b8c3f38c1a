package nl.zwerm.exchange.source;

/** Hears what could not be taken, and what is to be known of what was. */
public interface Aside {

    /** {@code what} names it for people. */
    void put(String what, Why why);

    /** It is taken all the same, or nobody misses it. */
    void note(String what, Why why);
}
