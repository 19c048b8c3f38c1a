package nl.zwerm.people.internal;

import nl.zwerm.people.Viewer;
import nl.zwerm.shared.NotFound;

/** Guests see the spaces that invited them, and nobody elsewhere. */
final class Guests {

    private Guests() {}

    static void refuse(Viewer viewer) {
        if (viewer.guest()) {
            throw new NotFound();
        }
    }
}
