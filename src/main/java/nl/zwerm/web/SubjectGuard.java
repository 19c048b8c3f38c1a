package nl.zwerm.web;

/** Says who may hear that a subject changed; one for each kind of subject, offered by the module that keeps it. */
public interface SubjectGuard {

    /** The kind as it stands in the log of changes, such as {@code contribution}. */
    String kind();

    boolean mayHear(Reader reader, long subject);
}
