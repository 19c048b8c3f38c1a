package nl.zwerm.exchange;

import java.util.Map;

/** Nothing was brought in; the key names the words that tell a person why. */
public final class ImportRefused extends RuntimeException {
    private final String wordsKey;
    private final Map<String, String> with;

    public ImportRefused(String wordsKey, Map<String, String> with) {
        super(wordsKey + " " + with);
        this.wordsKey = wordsKey;
        this.with = Map.copyOf(with);
    }

    public String wordsKey() {
        return wordsKey;
    }

    public Map<String, String> with() {
        return with;
    }
}
