package nl.zwerm.questions.internal;

import java.util.Arrays;
import java.util.Locale;

/** The lists one may look at. */
public enum QuestionTab {
    OPEN,
    /** Nobody answered for a week, whoever was asked. */
    WHO_KNOWS,
    NEWEST,
    MINE;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static QuestionTab ofWord(String word) {
        return Arrays.stream(values())
                .filter(tab -> tab.word().equals(word))
                .findFirst()
                .orElse(OPEN);
    }
}
