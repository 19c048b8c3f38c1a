package nl.zwerm.files.internal;

import nl.zwerm.files.FileId;

/** A file that is on its way, so far. */
record Sending(FileId id, byte[] name, long size, long received, String blob) {

    /** Each piece but the last is so long. */
    static final int PIECE = 4 * 1024 * 1024;

    boolean whole() {
        return received == size;
    }

    int next() {
        return (int) Math.min(PIECE, size - received);
    }

    boolean last() {
        return size - received <= PIECE;
    }

    int number() {
        return (int) (received / PIECE);
    }
}
