package nl.zwerm.exchange.internal;

import nl.zwerm.contributions.Arriving;
import nl.zwerm.people.PersonId;
import org.jspecify.annotations.Nullable;

/** An older text of a post, made ready to be written. */
record EarlierText(
        long post,
        String row,
        Arriving.Earlier text,
        @Nullable Author editor) {

    Arriving.Earlier by(@Nullable PersonId person) {
        return new Arriving.Earlier(
                text.of(),
                text.space(),
                text.sealed(),
                text.version(),
                person,
                text.title(),
                text.body(),
                text.writtenAt(),
                text.note());
    }
}
