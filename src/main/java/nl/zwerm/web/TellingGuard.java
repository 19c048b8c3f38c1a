package nl.zwerm.web;

import java.util.Optional;

/**
 * Of what changes so often, for so many at once, that each of them asking for it would cost too much: the stream carries
 * what is new of it, read once, to those of whom it was just seen that they may hear it.
 */
public interface TellingGuard extends SubjectGuard {

    /**
     * What came since this node told of it last, in one line of JSON; nothing where each has to ask for it.
     *
     * @param reader one of those who hear it: it is read as they may
     */
    Optional<String> news(Reader reader, long subject);
}
