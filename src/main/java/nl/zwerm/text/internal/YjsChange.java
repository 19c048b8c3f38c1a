package nl.zwerm.text.internal;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One change of a document of Yjs, in its first encoding, as far as a document that holds one text has need of it: what
 * each window brought, by its number, and what was removed.
 *
 * @param blocks of each window in the order in which it brought them
 */
public record YjsChange(Map<Long, Deque<Block>> blocks, List<Removal> removals) {

    private static final String FIELD = "text";

    private static final int KIND = 0b1_1111;
    private static final int HAS_LEFT = 0b1000_0000;
    private static final int HAS_RIGHT = 0b100_0000;
    private static final int HAS_KEY = 0b10_0000;

    private static final int REMOVED = 1;
    private static final int STRING = 4;
    private static final int SKIPPED = 10;

    /** The sign of a window with this number there. */
    public record SignId(long window, long clock) {}

    /** Signs that stood after one another when they came, between these two; {@code content} is null where they are gone. */
    public record Block(
            SignId first,
            long length,
            @Nullable String content,
            @Nullable SignId left,
            @Nullable SignId right) {

        public long end() {
            return first.clock() + length;
        }
    }

    public record Removal(SignId first, long length) {

        public long end() {
            return first.clock() + length;
        }
    }

    /** Nothing where it is not one, or holds something else than text. */
    public static Optional<YjsChange> read(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        try {
            var change = new YjsChange(blocks(in), removals(in));
            return in.hasRemaining() ? Optional.empty() : Optional.of(change);
        } catch (BufferUnderflowException | Strange _) {
            return Optional.empty();
        }
    }

    private static final class Strange extends RuntimeException {}

    private static Map<Long, Deque<Block>> blocks(ByteBuffer in) {
        var blocks = new LinkedHashMap<Long, Deque<Block>>();
        long windows = number(in);
        for (long i = 0; i < windows; i++) {
            long count = number(in);
            long window = number(in);
            long clock = number(in);
            var row = blocks.computeIfAbsent(window, _ -> new ArrayDeque<>());
            for (long j = 0; j < count; j++) {
                int info = in.get() & 0xff;
                if ((info & KIND) == SKIPPED) {
                    clock += number(in);
                } else {
                    row.add(block(in, info, new SignId(window, clock)));
                    clock = row.getLast().end();
                }
                if (clock > Integer.MAX_VALUE) {
                    throw new Strange();
                }
            }
        }
        return blocks;
    }

    private static Block block(ByteBuffer in, int info, SignId first) {
        var left = (info & HAS_LEFT) == 0 ? null : id(in);
        var right = (info & HAS_RIGHT) == 0 ? null : id(in);
        boolean alone = left == null && right == null;
        if (alone && (number(in) != 1 || !string(in).equals(FIELD) || (info & HAS_KEY) != 0)) {
            throw new Strange();
        }
        return switch (info & KIND) {
            case REMOVED -> new Block(first, number(in), null, left, right);
            case STRING -> {
                var content = string(in);
                yield new Block(first, content.length(), content, left, right);
            }
            default -> throw new Strange();
        };
    }

    private static List<Removal> removals(ByteBuffer in) {
        var removals = new ArrayList<Removal>();
        long windows = number(in);
        for (long i = 0; i < windows; i++) {
            long window = number(in);
            long count = number(in);
            for (long j = 0; j < count; j++) {
                removals.add(new Removal(new SignId(window, number(in)), number(in)));
            }
        }
        return removals;
    }

    private static SignId id(ByteBuffer in) {
        return new SignId(number(in), number(in));
    }

    private static String string(ByteBuffer in) {
        long length = number(in);
        if (length > in.remaining()) {
            throw new Strange();
        }
        var bytes = new byte[(int) length];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Seven bits in each byte, the lowest first; none is larger than JavaScript counts exactly. */
    private static long number(ByteBuffer in) {
        long number = 0;
        for (int shift = 0; shift < 53; shift += 7) {
            byte next = in.get();
            number |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return number;
            }
        }
        throw new Strange();
    }
}
