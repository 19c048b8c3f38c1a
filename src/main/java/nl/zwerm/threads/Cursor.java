package nl.zwerm.threads;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.shared.PublicId;

/** Where a page of a list begins, the newest being first: just after the last thread of the page before it. */
public record Cursor(Instant at, long id) {

    public static final Cursor START = new Cursor(Instant.parse("9999-01-01T00:00:00Z"), Long.MAX_VALUE);

    private static final Pattern FORM = Pattern.compile("(\\d{1,17})-([0-9a-z]{12})");

    /** What {@link #toString} gave; the beginning when it is anything else. */
    public static Cursor parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            return START;
        }
        var at = Instant.EPOCH.plus(Long.parseLong(form.group(1)), ChronoUnit.MICROS);
        return PublicId.read(form.group(2)).map(id -> new Cursor(at, id)).orElse(START);
    }

    public static Cursor after(Instant at, ContributionId id) {
        return new Cursor(at, id.value());
    }

    public boolean first() {
        return equals(START);
    }

    /** For a statement. */
    public OffsetDateTime when() {
        return at.atOffset(ZoneOffset.UTC);
    }

    @Override
    public String toString() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "-" + PublicId.show(id);
    }
}
