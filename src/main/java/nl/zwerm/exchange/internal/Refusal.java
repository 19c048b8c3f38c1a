package nl.zwerm.exchange.internal;

import java.util.Locale;

/** Why a row that could be read was not taken in. */
enum Refusal {
    TEXT_UNFIT,
    TEXT_EMPTY,
    DATE_AHEAD,
    PARENT_REFUSED,
    NOT_STORED;

    /** The key of its words. */
    String key() {
        return "exchange.refusal." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
