package nl.zwerm.expertise;

/** What an invited person is invited as. */
public enum Place {
    KNOWS,
    LEARNS
}
