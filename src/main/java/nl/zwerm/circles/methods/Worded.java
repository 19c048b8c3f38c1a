package nl.zwerm.circles.methods;

import java.util.Locale;

/** A text in both languages, as it stands in a method file. */
public record Worded(String nl, String en) {

    /** Of the name of a method or a phase, and of a choice. */
    public static final int NAME = 80;

    public static final int SENTENCE = 500;
    public static final int INSTRUCTION = 800;

    public Worded {
        if (nl.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a text of a method stands in Dutch and in English");
        }
    }

    public String in(Locale locale) {
        return in(locale.getLanguage());
    }

    /** {@code language} as a page has it. */
    public String in(String language) {
        return language.equals("nl") ? nl : en;
    }
}
