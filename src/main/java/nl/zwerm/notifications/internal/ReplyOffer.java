package nl.zwerm.notifications.internal;

import nl.zwerm.notifications.internal.Letter.Replying;
import org.jspecify.annotations.Nullable;

/** Where an answer to a letter goes, and what its reader sees of that. */
record ReplyOffer(@Nullable String address, Replying shown) {

    static final ReplyOffer NOTHING = new ReplyOffer(null, Replying.NOTHING);
}
