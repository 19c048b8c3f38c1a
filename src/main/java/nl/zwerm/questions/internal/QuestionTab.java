package nl.zwerm.questions.internal;

import java.util.Arrays;
import java.util.Locale;

/** The lists one may look at. */
public enum QuestionTab {
    OPEN,
    NEWEST,
    MINE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static QuestionTab ofWord(String word) {
        return Arrays.stream(values())
                .filter(tab -> tab.word().equals(word))
                .findFirst()
                .orElse(OPEN);
    }
}
