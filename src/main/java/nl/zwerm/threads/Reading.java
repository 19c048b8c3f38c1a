package nl.zwerm.threads;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.zwerm.shared.Said;
import nl.zwerm.text.Guarded;
import nl.zwerm.text.Guards;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Pages.FieldError;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a form: gives clean texts, and keeps what must be mended, in the order of the fields. */
public final class Reading {

    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_BODY = 20_000;
    public static final int MOST_TOPICS = 5;

    private static final int LONGEST_TOPIC = 60;

    private final List<FieldError> errors = new ArrayList<>();

    public String line(String field, @Nullable String typed, int longest) {
        return take(field, Guards.line(typed, longest));
    }

    public String optionalLine(String field, @Nullable String typed, int longest) {
        return take(field, Guards.optionalLine(typed, longest));
    }

    public String text(String field, @Nullable String typed, int longest) {
        return take(field, Guards.text(typed, longest));
    }

    public String optionalText(String field, @Nullable String typed, int longest) {
        return take(field, Guards.optionalText(typed, longest));
    }

    /** A day as a date field sends it; absent where nothing was typed. */
    public Optional<LocalDate> optionalDay(String field, @Nullable String typed) {
        var day = typed == null ? "" : typed.strip();
        if (day.isEmpty()) {
            return Optional.empty();
        }
        try {
            var read = LocalDate.parse(day);
            if (read.getYear() > 1900 && read.getYear() <= 9_999) {
                return Optional.of(read);
            }
        } catch (DateTimeException _) {
            // Said below.
        }
        mend(field, Said.of("threads.no-day"));
        return Optional.empty();
    }

    /** A day that must be given, not before {@code first} and not after {@code last}; {@code first} when it is wrong. */
    public LocalDate day(String field, @Nullable String typed, LocalDate first, LocalDate last) {
        int before = errors.size();
        var day = optionalDay(field, typed);
        if (errors.size() > before) {
            return first;
        }
        if (day.isEmpty()) {
            mend(field, Said.of("threads.day-missing"));
        } else if (day.get().isBefore(first)) {
            mend(field, Said.of("threads.day-too-early"));
        } else if (day.get().isAfter(last)) {
            mend(field, Said.of("threads.day-too-late"));
        }
        return day.orElse(first);
    }

    /** Names between commas, each once, upper and lower case being one. */
    public List<String> topics(String field, @Nullable String typed) {
        var names = new LinkedHashMap<String, String>();
        Arrays.stream((typed == null ? "" : typed).split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(name -> names.putIfAbsent(name.toLowerCase(Locale.ROOT), name));
        if (names.size() > MOST_TOPICS) {
            mend(field, new Said("threads.topics.too-many", Map.of("most", MOST_TOPICS, "given", names.size())));
            return List.of();
        }
        return names.values().stream()
                .map(name -> take(field, Guards.name(name, LONGEST_TOPIC)))
                .toList();
    }

    public void mend(String field, Said said) {
        errors.add(new FieldError(field, said));
    }

    public boolean fine() {
        return errors.isEmpty();
    }

    public Errors errors() {
        return new Errors(List.copyOf(errors));
    }

    private String take(String field, Guarded guarded) {
        return switch (guarded) {
            case Guarded.Fine(var text) -> text;
            case Guarded.Refused(var key, var with) -> {
                mend(field, new Said(key, with));
                yield "";
            }
        };
    }
}
