package nl.zwerm.shared;

import java.util.Optional;

/** Where stored bytes lie, by their keys. What fails says where, and why. */
interface BlobPlace {

    /** For good before it returns. */
    void put(String key, byte[] content);

    Optional<byte[]> find(String key);

    /** Harmless when it is gone already. */
    void delete(String key);
}
