package nl.zwerm.testing;

/** The people known to all tests, as they stand in the demo too; each has the address {@code <name>@zwerm.example}. */
public enum Cast {
    /** Asks; administrator of nothing. */
    AMINA,
    /** The expert everybody asks. */
    JONAS,
    /** A newcomer. */
    NORA,
    /** Leads a team. */
    WILLEM,
    /** Steward of the closed and of the confidential space of these tests. */
    SANNE,
    /** Administrator, outside all but the space of everyone. */
    BEHEER,
    /** Outside the closed and the confidential space. */
    TESS;

    public static final String PASSWORD = "zwerm-demo-2026";

    public String address() {
        return name().toLowerCase(java.util.Locale.ROOT) + "@zwerm.example";
    }

    public String shownName() {
        return name().charAt(0) + name().substring(1).toLowerCase(java.util.Locale.ROOT);
    }
}
