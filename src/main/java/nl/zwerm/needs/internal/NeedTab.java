package nl.zwerm.needs.internal;

import java.util.Arrays;
import java.util.Locale;

/** Which needs a list shows. */
public enum NeedTab {
    OPEN,
    THERE,
    MINE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that name; the open ones when there is none. */
    static NeedTab of(String word) {
        return Arrays.stream(values())
                .filter(tab -> tab.word().equals(word))
                .findFirst()
                .orElse(OPEN);
    }
}
