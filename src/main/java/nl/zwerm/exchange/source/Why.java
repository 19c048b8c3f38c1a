package nl.zwerm.exchange.source;

import java.util.Locale;

/** Why something was put aside, or what is to be known of what was taken. */
public enum Why {
    TEXT_TOO_LONG,
    TEXT_UNFIT,
    TITLE_UNFIT,
    NOT_UTF8,
    MARKED_AS_DRAFT,
    RESTRICTED_SINCE,
    PAGE_NOT_TAKEN,
    FILE_MISSING,
    FILE_TOO_LARGE,
    UNREADABLE,
    PATH_OUTSIDE,
    LINKED_ELSEWHERE,
    PATH_TWICE,
    RECORD_BROKEN,
    OLD_FORM,
    NOT_STORED,
    FRONT_MATTER_BROKEN,
    DATE_UNREADABLE,
    ID_TWICE,
    NO_PAGE_LEADS_TO_IT,
    CHANGED_HERE_MEANWHILE,
    LEFT_OUT;

    /** The key of its words. */
    public String key() {
        return "exchange.why." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
