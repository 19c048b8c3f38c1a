package nl.zwerm.people.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import nl.zwerm.people.Topic;
import nl.zwerm.people.TopicId;
import org.jspecify.annotations.Nullable;

/** What is typed on one's own profile, as it was typed. {@code from} and {@code to} hold seven times, Monday first. */
public record ProfileForm(
        @Nullable String name,
        @Nullable String roleTitle,
        @Nullable String about,
        @Nullable String team,
        @Nullable List<String> offered,
        @Nullable String offeredNew,
        @Nullable List<String> sought,
        @Nullable String soughtNew,
        @Nullable List<String> followed,
        @Nullable String followedNew,
        @Nullable String weekly,
        @Nullable String open,
        @Nullable List<String> days,
        @Nullable List<String> from,
        @Nullable List<String> to,
        @Nullable String pausedUntil,
        @Nullable String language,
        @Nullable String zone,
        @Nullable String welcomes) {

    static ProfileForm of(Profile profile, ProfileTopics topics) {
        var hours = profile.hours().days();
        return new ProfileForm(
                profile.card().name(),
                profile.card().roleTitle(),
                profile.about(),
                profile.card().teamId() == null ? "" : profile.card().teamId().toString(),
                ids(topics.offered()),
                "",
                ids(topics.sought()),
                "",
                ids(topics.followed()),
                "",
                Integer.toString(profile.weeklyLimit()),
                Integer.toString(profile.openLimit()),
                hours.keySet().stream()
                        .map(day -> Integer.toString(day.getValue()))
                        .toList(),
                week().map(day -> hours.containsKey(day) ? hours.get(day).from().toString() : "09:00")
                        .toList(),
                week().map(day -> hours.containsKey(day) ? hours.get(day).to().toString() : "17:00")
                        .toList(),
                day(profile),
                profile.language(),
                profile.zone().getId(),
                profile.welcomes() ? "yes" : null);
    }

    public boolean works(int day) {
        return list(days).contains(Integer.toString(day));
    }

    public String from(int day) {
        return at(from, day, "09:00");
    }

    public String to(int day) {
        return at(to, day, "17:00");
    }

    public boolean chose(String field, TopicId topic) {
        return chosen(field).contains(topic.toString());
    }

    List<String> chosen(String field) {
        return switch (field) {
            case "offered" -> list(offered);
            case "sought" -> list(sought);
            default -> list(followed);
        };
    }

    public String fresh(String field) {
        var typed = switch (field) {
            case "offered" -> offeredNew;
            case "sought" -> soughtNew;
            default -> followedNew;
        };
        return typed == null ? "" : typed;
    }

    static List<String> list(@Nullable List<String> typed) {
        return typed == null ? List.of() : typed;
    }

    private static String at(@Nullable List<String> times, int day, String otherwise) {
        return times == null || times.size() < day || times.get(day - 1) == null ? otherwise : times.get(day - 1);
    }

    private static List<String> ids(List<Topic> topics) {
        return topics.stream().map(topic -> topic.id().toString()).toList();
    }

    private static java.util.stream.Stream<DayOfWeek> week() {
        return java.util.Arrays.stream(DayOfWeek.values());
    }

    private static String day(Profile profile) {
        var until = profile.pausedUntil();
        return until == null ? "" : LocalDate.ofInstant(until, profile.zone()).toString();
    }
}
