package nl.zwerm.web;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.Direction;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeUnit;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.zwerm.shared.PublicId;
import nl.zwerm.shared.Said;
import org.jspecify.annotations.Nullable;

/**
 * What every template may use beside its page: words, dates and numbers for this reader, and the frame of the page. {@code
 * redrawn}: the browser shows the page already and draws it anew, so that it needs nothing of the frame but the bell.
 */
public record Ui(
        Words words,
        Locale locale,
        ZoneId zone,
        Instant now,
        @Nullable Reader reader,
        SiteFacts site,
        Menu menu,
        Bell bell,
        String path,
        String fullPath,
        @Nullable String csrf,
        @Nullable Flash flash,
        @Nullable Notice notice,
        boolean redrawn) {

    private static final Set<String> ASKING = Set.of("/questions", "/questions/new");
    private static final int GROUPED = 1_000;

    /** There are a few hundred of these, and each takes long to say for the first time. */
    private static final Map<Relative, String> RELATIVE = new ConcurrentHashMap<>();

    private static final Map<Locale, LocalizedNumberFormatter> NUMBERS = new ConcurrentHashMap<>();

    private record Relative(Locale locale, int count, Direction direction, RelativeUnit unit) {}

    /** The words for {@code key}; {@code with} alternates names and values. */
    public String t(String key, Object... with) {
        if (with.length == 0) {
            return words.say(locale, key, Map.of());
        }
        var named = new HashMap<String, Object>();
        for (int i = 0; i + 1 < with.length; i += 2) {
            named.put((String) with[i], with[i + 1]);
        }
        return words.say(locale, key, named);
    }

    public String t(Said said) {
        return words.say(locale, said);
    }

    public String language() {
        return locale.getLanguage();
    }

    public boolean signedIn() {
        return reader != null;
    }

    /** Whether the profile and the picture of this person are there for the reader: a guest has no other's. */
    public boolean mayVisit(String person) {
        return reader == null || !reader.guest() || reader.path().equals("/people/" + person);
    }

    /** How much the reader was told and has not looked at. */
    public int unread() {
        return reader == null ? 0 : bell.unread(reader);
    }

    /** What changes when the bell does, as the stream of live signals names it. */
    public String bellSubject() {
        return reader == null ? "" : "person-" + PublicId.show(reader.number());
    }

    public String number(long number) {
        return number >= 0 && number < GROUPED
                ? Long.toString(number)
                : numbers(locale).format(number).toString();
    }

    /** A day and time, in full, in the reader's zone. */
    public String moment(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(locale)
                .format(at.atZone(zone));
    }

    public String day(Instant at) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(at.atZone(zone));
    }

    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }

    /** For the machine: the {@code datetime} of a {@code time} element. */
    public String iso(Instant at) {
        return at.toString();
    }

    /** "3 hours ago", "yesterday", or the day when it is more than a month away. */
    public String ago(Instant at) {
        var past = Duration.between(at, now);
        var direction = past.isNegative() ? Direction.NEXT : Direction.LAST;
        int minutes = (int) Math.min(Integer.MAX_VALUE, past.abs().toMinutes());
        int hours = minutes / 60;
        int days = hours / 24;
        if (minutes < 1) {
            return t("web.just-now");
        }
        if (minutes < 60) {
            return relative(minutes, direction, RelativeUnit.MINUTES);
        }
        if (days < 1) {
            return relative(hours, direction, RelativeUnit.HOURS);
        }
        if (days < 30) {
            return relative(days, direction, RelativeUnit.DAYS);
        }
        return day(at);
    }

    private String relative(int count, Direction direction, RelativeUnit unit) {
        return RELATIVE.computeIfAbsent(
                new Relative(locale, count, direction, unit),
                asked -> RelativeDateTimeFormatter.getInstance(asked.locale())
                        .format(asked.count(), asked.direction(), asked.unit()));
    }

    private static LocalizedNumberFormatter numbers(Locale locale) {
        return NUMBERS.computeIfAbsent(
                locale, known -> NumberFormatter.withLocale(known).precision(Precision.integer()));
    }

    /** Whether this page stands under one of the links that are folded away. */
    public boolean atMore() {
        return menu.more().stream().flatMap(group -> group.items().stream()).anyMatch(item -> at(item.path()));
    }

    /** Whether the page itself is about asking; then the head need not offer it as well. */
    public boolean atAsking() {
        return ASKING.contains(path);
    }

    /** Where this page is explained. */
    public String howPath() {
        return at("/how") ? "/how" : "/how?at=" + URLEncoder.encode(fullPath, StandardCharsets.UTF_8);
    }

    public boolean at(String menuPath) {
        return "/".equals(menuPath) ? "/".equals(path) : path.equals(menuPath) || path.startsWith(menuPath + "/");
    }
}
