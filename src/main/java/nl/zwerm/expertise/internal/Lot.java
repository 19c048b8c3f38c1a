package nl.zwerm.expertise.internal;

/** Decides between equals: the same each time, different for each question, and blind to who came first. */
final class Lot {

    private Lot() {}

    static long draw(long question, long person) {
        return mix(mix(question) ^ person);
    }

    private static long mix(long value) {
        long mixed = value + 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
