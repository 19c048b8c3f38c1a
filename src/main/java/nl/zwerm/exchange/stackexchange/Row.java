package nl.zwerm.exchange.stackexchange;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The attributes of one row; what is there must be readable, what may be missing comes as null. */
record Row(Map<String, String> attributes) {
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    static Row of(String text) {
        return new Row(AttributeReader.read(text));
    }

    String text(String name) {
        return attributes.getOrDefault(name, "");
    }

    /** A number above zero. */
    long id(String name) {
        var id = number(name, Reason.ID_UNREADABLE);
        if (id == null || id < 1) {
            throw new NotTaken(Reason.ID_UNREADABLE);
        }
        return id;
    }

    @Nullable
    Long idIfGiven(String name) {
        return text(name).isBlank() ? null : Long.valueOf(id(name));
    }

    /** The site's own programs have numbers below one: nobody. Old dumps also write zero for none. */
    @Nullable
    Long idAboveZero(String name) {
        var id = number(name, Reason.ID_UNREADABLE);
        return id == null || id < 1 ? null : id;
    }

    int score() {
        var score = number("Score", Reason.NUMBER_UNREADABLE);
        return score == null ? 0 : Math.clamp(score, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    int kind(String name) {
        var kind = number(name, Reason.NUMBER_UNREADABLE);
        if (kind == null) {
            throw new NotTaken(Reason.NUMBER_UNREADABLE);
        }
        return Math.clamp(kind, -1, Integer.MAX_VALUE);
    }

    Instant time(String name) {
        var time = timeIfGiven(name);
        if (time == null) {
            throw new NotTaken(Reason.DATE_UNREADABLE);
        }
        return time;
    }

    /** The site writes universal time without saying so. */
    @Nullable
    Instant timeIfGiven(String name) {
        var text = text(name).strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            var time = parse(text.replace(' ', 'T'));
            if (time.isBefore(EARLIEST) || !time.isBefore(LATEST)) {
                throw new NotTaken(Reason.DATE_UNREADABLE);
            }
            return time;
        } catch (DateTimeException _) {
            throw new NotTaken(Reason.DATE_UNREADABLE);
        }
    }

    private static Instant parse(String text) {
        if (text.length() == "2014-01-21".length()) {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        var hasZone = text.endsWith("Z") || text.lastIndexOf('+') > 0 || text.lastIndexOf('-') > "2014-01-".length();
        return hasZone
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }

    private @Nullable Long number(String name, Reason otherwise) {
        var text = text(name).strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException _) {
            throw new NotTaken(otherwise);
        }
    }
}
