package nl.zwerm.administration.bench;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import nl.zwerm.administration.demo.DemoTexts;
import nl.zwerm.administration.internal.SettingUp;
import nl.zwerm.people.NewPerson;
import nl.zwerm.people.People;
import nl.zwerm.people.PeopleArrivals;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.TeamId;
import nl.zwerm.people.TopicId;
import nl.zwerm.people.Topics;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.spaces.SpaceKind;
import nl.zwerm.spaces.Spaces;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is there: people in teams, what they know, and the spaces they meet in. */
@Component
class Crowd {

    static final String PASSWORD = "zwerm-bench-2026";

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final int IN_A_TEAM = 40;
    private static final int TEAMS_IN_A_DIVISION = 20;
    private static final int TOPICS = 300;
    private static final int AT_ONCE = 500;

    private final SettingUp settingUp;
    private final People people;
    private final PeopleArrivals arrivals;
    private final Topics topics;
    private final Spaces spaces;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Crowd(
            SettingUp settingUp,
            People people,
            PeopleArrivals arrivals,
            Topics topics,
            Spaces spaces,
            TransactionTemplate transaction,
            Clock clock) {
        this.settingUp = settingUp;
        this.people = people;
        this.arrivals = arrivals;
        this.topics = topics;
        this.spaces = spaces;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A space; {@code members} is empty when it is everybody's to write in. */
    record Place(SpaceId id, SpaceKind kind, List<PersonId> members) {

        boolean sealed() {
            return kind == SpaceKind.CONFIDENTIAL;
        }
    }

    /** Those who write much come first, and so do the places where much is written. */
    record Gathered(List<PersonId> people, List<TopicId> topics, List<Place> places) {}

    static String address(int number) {
        return "p" + number + "@zwerm.example";
    }

    Gathered gather(Size size, Consumer<String> progress) {
        var chance = new Chance("crowd");
        var names = new Names(chance);
        var now = clock.instant();
        var hash = people.hash(PASSWORD);
        var first = transaction.execute(_ -> settingUp.begin(
                "Zwerm Provincie", new NewPerson("Bea de Boer", address(0), "nl", AMSTERDAM, true), hash, true));
        var subjects = transaction.execute(_ -> topics());
        var teams = transaction.execute(_ -> teams(size.people()));
        var persons = new ArrayList<PersonId>(List.of(first));
        for (int from = 1; from < size.people(); from += AT_ONCE) {
            int start = from;
            int end = Math.min(size.people(), from + AT_ONCE);
            transaction.executeWithoutResult(_ -> {
                for (int number = start; number < end; number++) {
                    var person = people.welcomeHashed(names.person(number), hash);
                    var team = teams.get(number / IN_A_TEAM);
                    arrivals.describe(
                            person,
                            team,
                            names.role(),
                            joined(chance, now),
                            some(chance, subjects),
                            some(chance, subjects));
                    persons.add(person);
                }
            });
            progress.accept("  %,d people".formatted(end));
        }
        return new Gathered(persons, subjects, places(size.spaces(), persons, chance, progress));
    }

    private static Instant joined(Chance chance, Instant now) {
        return now.minus(Duration.ofDays(chance.between(30, 2_000)));
    }

    private static List<TopicId> some(Chance chance, List<TopicId> subjects) {
        return IntStream.range(0, chance.below(3))
                .mapToObj(_ -> chance.zipf(subjects))
                .distinct()
                .toList();
    }

    /** Each topic of the hospital, and then those that are between two. */
    private List<TopicId> topics() {
        var names = new LinkedHashSet<>(DemoTexts.topics());
        for (var one : DemoTexts.topics()) {
            DemoTexts.topics().stream()
                    .filter(other -> one.compareTo(other) < 0)
                    .forEach(other -> names.add(one + ": " + other.toLowerCase(java.util.Locale.ROOT)));
        }
        return names.stream().limit(TOPICS).map(topics::named).toList();
    }

    private List<TeamId> teams(int people) {
        var teams = new ArrayList<TeamId>();
        var whole = arrivals.takeTeam("Provincie", null);
        var division = whole;
        for (int number = 0; number <= people / IN_A_TEAM; number++) {
            if (number % TEAMS_IN_A_DIVISION == 0) {
                division = arrivals.takeTeam("Huis " + (1 + number / TEAMS_IN_A_DIVISION), whole);
            }
            teams.add(arrivals.takeTeam("Afdeling " + (number + 1), division));
        }
        return teams;
    }

    /** Of ten spaces seven are open, two closed and one confidential. */
    private List<Place> places(int count, List<PersonId> persons, Chance chance, Consumer<String> progress) {
        var places = new ArrayList<Place>();
        places.add(new Place(spaces.everyone().orElseThrow(), SpaceKind.OPEN, List.of()));
        for (int from = 1; from < count; from += 100) {
            int start = from;
            int end = Math.min(count, from + 100);
            transaction.executeWithoutResult(_ -> {
                for (int number = start; number < end; number++) {
                    places.add(place(number, persons, chance));
                }
            });
        }
        progress.accept("  %,d spaces".formatted(places.size()));
        return places;
    }

    private Place place(int number, List<PersonId> persons, Chance chance) {
        var kind = number % 10 == 9 ? SpaceKind.CONFIDENTIAL : number % 10 > 6 ? SpaceKind.CLOSED : SpaceKind.OPEN;
        int wanted = Math.min(persons.size() / 2, 10 + chance.many(20) + 2_000 / number);
        var members = new LinkedHashSet<PersonId>();
        while (members.size() < wanted) {
            members.add(persons.get(chance.below(persons.size())));
        }
        var steward = members.getFirst();
        var id = spaces.open(kind, "Ruimte " + number, "Waar we elkaar vinden over onderwerp " + number + ".", steward);
        members.stream().skip(1).forEach(member -> spaces.join(id, member));
        return new Place(id, kind, kind == SpaceKind.OPEN ? List.of() : List.copyOf(members));
    }

    /** Names made of first and last names of the hospital's own. */
    private static final class Names {

        private final Chance chance;
        private final List<String> first;
        private final List<String> last;
        private final List<String> roles = DemoTexts.roles();

        Names(Chance chance) {
            this.chance = chance;
            this.first = DemoTexts.people().stream()
                    .map(name -> name.substring(0, name.indexOf(' ')))
                    .toList();
            this.last = DemoTexts.people().stream()
                    .map(name -> name.substring(name.indexOf(' ') + 1))
                    .toList();
        }

        NewPerson person(int number) {
            return new NewPerson(
                    chance.of(first) + " " + chance.of(last),
                    address(number),
                    chance.in(0.85) ? "nl" : "en",
                    AMSTERDAM,
                    false);
        }

        String role() {
            return chance.of(roles);
        }
    }
}
