package nl.zwerm.files;

import nl.zwerm.shared.PublicId;

/** A stored file, by its id. */
public record FileId(long value) {

    public static FileId of(Long value) {
        return new FileId(value);
    }

    public static FileId valueOf(String shown) {
        return new FileId(PublicId.require(shown));
    }

    public static FileId next() {
        return new FileId(PublicId.next());
    }

    @Override
    public String toString() {
        return PublicId.show(value);
    }
}
