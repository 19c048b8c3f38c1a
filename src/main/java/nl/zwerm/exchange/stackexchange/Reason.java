package nl.zwerm.exchange.stackexchange;

import java.util.Locale;

/** Why a row was not taken, or with what remark it was. */
public enum Reason {
    ROW_BROKEN(Effect.QUARANTINED),
    ROW_TRUNCATED(Effect.QUARANTINED),
    ROW_TOO_LONG(Effect.QUARANTINED),
    CHARACTER_FORBIDDEN(Effect.QUARANTINED),
    ENTITY_UNKNOWN(Effect.QUARANTINED),
    ID_UNREADABLE(Effect.QUARANTINED),
    NUMBER_UNREADABLE(Effect.QUARANTINED),
    DATE_UNREADABLE(Effect.QUARANTINED),
    TEXT_MISSING(Effect.QUARANTINED),
    TITLE_TOO_LONG(Effect.QUARANTINED),
    ID_TAKEN(Effect.QUARANTINED),
    QUESTION_UNKNOWN(Effect.QUARANTINED),
    POST_UNKNOWN(Effect.QUARANTINED),

    REPEATED(Effect.SKIPPED),
    NOT_A_PERSON(Effect.SKIPPED),
    POST_KIND(Effect.SKIPPED),
    POST_DELETED(Effect.SKIPPED),
    POST_NOT_TAKEN(Effect.SKIPPED),
    POST_NOT_HERE(Effect.SKIPPED),
    VOTE_KIND(Effect.SKIPPED),
    HISTORY_KIND(Effect.SKIPPED),
    LINK_KIND(Effect.SKIPPED),

    AUTHOR_UNKNOWN(Effect.NOTED),
    NAME_MISSING(Effect.NOTED),
    TITLE_FROM_TEXT(Effect.NOTED),
    ACCEPTED_ANSWER_UNKNOWN(Effect.NOTED),
    FILE_TRUNCATED(Effect.NOTED);

    /** What becomes of the row. */
    public enum Effect {
        QUARANTINED,
        SKIPPED,
        NOTED
    }

    private final Effect effect;

    Reason(Effect effect) {
        this.effect = effect;
    }

    public Effect effect() {
        return effect;
    }

    /** The key of its words. */
    public String key() {
        return "exchange.reason." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
