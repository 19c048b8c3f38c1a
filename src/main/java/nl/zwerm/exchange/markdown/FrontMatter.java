package nl.zwerm.exchange.markdown;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.zwerm.exchange.source.SourceAuthor;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** What stands before a text between two lines of hyphens: YAML, of which only plain values are read. */
record FrontMatter(Map<String, Object> values, boolean broken) {

    private static final Pattern AROUND =
            Pattern.compile("\\A---[ \\t]*\\n(.*?\\n)?(?:---|\\.\\.\\.)[ \\t]*(?:\\n|\\z)", Pattern.DOTALL);
    private static final Pattern NAMED_MAIL = Pattern.compile("(.*?)\\s*<([^<>@\\s]+@[^<>@\\s]+)>");
    private static final Pattern MAIL = Pattern.compile("[^<>@\\s]+@[^<>@\\s]+");
    private static final int LONGEST = 50_000;
    private static final int MOST_ALIASES = 10;
    private static final int DEEPEST = 10;

    /** And the text after it. */
    record Split(FrontMatter before, String text) {}

    /** What is no YAML stays part of the text, so that nothing of it is lost. */
    static Split split(String whole) {
        var found = AROUND.matcher(whole);
        if (!found.find() || found.end() > LONGEST) {
            return new Split(new FrontMatter(Map.of(), false), whole);
        }
        try {
            var inside = found.group(1) == null ? "" : found.group(1);
            var read = new Yaml(new SafeConstructor(options())).<Object>load(inside);
            if (read instanceof Map<?, ?> map) {
                return new Split(new FrontMatter(named(map), false), whole.substring(found.end()));
            }
            return new Split(new FrontMatter(Map.of(), false), whole);
        } catch (YAMLException | IllegalArgumentException | StackOverflowError _) {
            return new Split(new FrontMatter(Map.of(), true), whole);
        }
    }

    private static LoaderOptions options() {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(MOST_ALIASES);
        options.setNestingDepthLimit(DEEPEST);
        options.setCodePointLimit(LONGEST);
        return options;
    }

    private static Map<String, Object> named(Map<?, ?> map) {
        var named = new HashMap<String, Object>();
        map.forEach((key, value) -> {
            if (key != null && value != null) {
                named.put(key.toString().toLowerCase(Locale.ROOT), value);
            }
        });
        return named;
    }

    String title() {
        return line("title");
    }

    String id() {
        return line("id");
    }

    boolean draft() {
        return "true".equals(line("draft"));
    }

    /** Where it stands among those beside it, where generators of sites ask for that. */
    double place() {
        return Stream.of("weight", "order", "nav_order", "sidebar_position")
                .map(values::get)
                .filter(Number.class::isInstance)
                .mapToDouble(value -> ((Number) value).doubleValue())
                .findFirst()
                .orElse(Double.MAX_VALUE);
    }

    List<String> topics() {
        return Stream.of("topics", "tags", "labels", "keywords")
                .flatMap(key -> all(values.get(key)))
                .map(String::strip)
                .filter(topic -> !topic.isEmpty())
                .distinct()
                .limit(25)
                .toList();
    }

    private static Stream<String> all(@Nullable Object value) {
        return switch (value) {
            case Collection<?> some -> some.stream().filter(one -> one != null).map(Object::toString);
            case String line -> Arrays.stream(line.split(","));
            case null, default -> Stream.empty();
        };
    }

    @Nullable
    SourceAuthor author() {
        var given = values.getOrDefault("author", values.getOrDefault("authors", ""));
        var first = given instanceof Collection<?> some && !some.isEmpty()
                ? some.iterator().next()
                : given;
        if (first instanceof Map<?, ?> map) {
            return author(text(map.get("name")), text(map.get("email")));
        }
        var line = text(first);
        var both = NAMED_MAIL.matcher(line);
        if (both.matches()) {
            return author(both.group(1), both.group(2));
        }
        return MAIL.matcher(line).matches() ? author("", line) : author(line, "");
    }

    private static @Nullable SourceAuthor author(String name, String mail) {
        if (name.isBlank() && mail.isBlank()) {
            return null;
        }
        var shown = name.isBlank() ? mail.replaceFirst("@.*", "") : name;
        return new SourceAuthor("name " + (mail.isBlank() ? name : mail), shown, mail.isBlank() ? null : mail);
    }

    boolean hasDate() {
        return dated().findFirst().isPresent();
    }

    Optional<Instant> date(ZoneId zone) {
        return dated().flatMap(value -> instant(value, zone).stream()).findFirst();
    }

    private Stream<Object> dated() {
        return Stream.of("date", "created", "updated", "lastmod").flatMap(key -> Stream.ofNullable(values.get(key)));
    }

    private static Optional<Instant> instant(Object value, ZoneId zone) {
        if (value instanceof Date date) {
            return Optional.of(date.toInstant());
        }
        var given = value.toString().strip().replaceFirst("^(\\d{4}-\\d\\d-\\d\\d) (\\d)", "$1T$2");
        return Stream.<Function<String, Instant>>of(
                        text -> OffsetDateTime.parse(text).toInstant(),
                        text -> LocalDateTime.parse(text).atZone(zone).toInstant(),
                        text -> LocalDate.parse(text).atStartOfDay(zone).toInstant())
                .flatMap(form -> read(form, given).stream())
                .findFirst();
    }

    private static Optional<Instant> read(Function<String, Instant> form, String given) {
        try {
            return Optional.of(form.apply(given));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private String line(String key) {
        return text(values.get(key));
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case String text -> text.strip();
            case Number number -> number.toString();
            case Boolean flag -> flag.toString();
            case Date date -> date.toInstant().toString();
            case null, default -> "";
        };
    }
}
