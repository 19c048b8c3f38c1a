package nl.zwerm.knowledge.internal;

import nl.zwerm.shared.PublicId;

/** A suggested change of a page, by its id, which tells neither order nor number. */
public record SuggestionId(long value) {

    public static SuggestionId valueOf(String shown) {
        return new SuggestionId(PublicId.require(shown));
    }

    public static SuggestionId next() {
        return new SuggestionId(PublicId.next());
    }

    @Override
    public String toString() {
        return PublicId.show(value);
    }
}
