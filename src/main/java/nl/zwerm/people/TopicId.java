package nl.zwerm.people;

import nl.zwerm.shared.PublicId;

/** A topic, by its id. */
public record TopicId(long value) {

    public static TopicId of(Long value) {
        return new TopicId(value);
    }

    public static TopicId valueOf(String shown) {
        return new TopicId(PublicId.require(shown));
    }

    public static TopicId next() {
        return new TopicId(PublicId.next());
    }

    @Override
    public String toString() {
        return PublicId.show(value);
    }
}
