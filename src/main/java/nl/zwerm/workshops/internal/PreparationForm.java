package nl.zwerm.workshops.internal;

/** The answers of a teacher who prepares: what they will do differently, what to read, whom they teach afterwards. */
public record PreparationForm(String differently, String reading, String onward) {

    static final PreparationForm EMPTY = new PreparationForm("", "", "");
}
