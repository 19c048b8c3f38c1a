package nl.zwerm.administration.doctor;

/** One thing that was looked at. */
public record Finding(Kind kind, String subject, String text) {

    /** Fine, worth knowing, or to be mended. */
    public enum Kind {
        OK,
        NOTE,
        WRONG
    }

    static Finding ok(String subject, String text) {
        return new Finding(Kind.OK, subject, text);
    }

    static Finding note(String subject, String text) {
        return new Finding(Kind.NOTE, subject, text);
    }

    public static Finding wrong(String subject, String text) {
        return new Finding(Kind.WRONG, subject, text);
    }

    static Finding check(boolean fine, String subject, String text) {
        return fine ? ok(subject, text) : wrong(subject, text);
    }

    public boolean isWrong() {
        return kind == Kind.WRONG;
    }

    @Override
    public String toString() {
        var mark = kind == Kind.OK ? "ok" : kind.name();
        return "  %-6s %-14s %s".formatted(mark, subject, text);
    }
}
