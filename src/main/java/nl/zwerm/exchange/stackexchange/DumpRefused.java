package nl.zwerm.exchange.stackexchange;

/** This folder cannot be read as a dump at all; the key names the words that tell a person why. */
public final class DumpRefused extends RuntimeException {
    private final String wordsKey;
    private final String subject;

    DumpRefused(String wordsKey, String subject) {
        super("%s: %s".formatted(wordsKey, subject));
        this.wordsKey = wordsKey;
        this.subject = subject;
    }

    public String wordsKey() {
        return wordsKey;
    }

    /** The folder or file it is about: argument {0} of the words. */
    public String subject() {
        return subject;
    }
}
