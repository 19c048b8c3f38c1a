package nl.zwerm.administration.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zwerm.administration.internal.SettingUp;
import nl.zwerm.people.NewPerson;
import nl.zwerm.people.People;
import nl.zwerm.people.PeopleArrivals;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.TeamId;
import nl.zwerm.people.TopicId;
import nl.zwerm.people.Topics;
import nl.zwerm.spaces.SpaceKind;
import nl.zwerm.spaces.Spaces;
import org.springframework.stereotype.Component;

/** The hospital itself: teams, colleagues, topics and spaces. */
@Component
class DemoOrganisation {

    private static final List<String> WELCOMING = List.of("lotte", "fatima", "tess", "chantal", "grace");

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private final SettingUp settingUp;
    private final People people;
    private final PeopleArrivals arrivals;
    private final Topics topics;
    private final Spaces spaces;

    DemoOrganisation(SettingUp settingUp, People people, PeopleArrivals arrivals, Topics topics, Spaces spaces) {
        this.settingUp = settingUp;
        this.people = people;
        this.arrivals = arrivals;
        this.topics = topics;
        this.spaces = spaces;
    }

    Stage fill(Instant now) {
        var file = Entry.file("organisation.yaml");
        var persons = welcome(file.all("people"));
        var subjects = new HashMap<String, TopicId>();
        file.all("topics").forEach(topic -> subjects.put(topic.text("key"), name(topic, persons)));
        var teams = place(file, persons, subjects, now);
        file.all("teams")
                .forEach(team -> arrivals.appointLead(get(teams, team.text("key")), get(persons, team.text("lead"))));
        return new Stage(persons, subjects, open(file.all("spaces"), persons), new HashMap<>());
    }

    private Map<String, PersonId> welcome(List<Entry> entries) {
        var hash = people.hash(Demo.PASSWORD);
        var persons = new HashMap<String, PersonId>();
        var first = entries.stream()
                .filter(entry -> "beheer".equals(entry.text("key")))
                .findFirst()
                .orElseThrow();
        persons.put("beheer", settingUp.begin("Ziekenhuis De Linde", person(first, true), hash, true));
        for (var entry : entries) {
            if (!"beheer".equals(entry.text("key"))) {
                persons.put(entry.text("key"), people.welcomeHashed(person(entry, false), hash));
            }
        }
        return persons;
    }

    private TopicId name(Entry entry, Map<String, PersonId> persons) {
        var topic = topics.named(entry.text("name"));
        entry.texts("also").forEach(name -> arrivals.alsoKnownAs(topic, name));
        entry.texts("stewards").forEach(key -> arrivals.appointSteward(topic, get(persons, key)));
        return topic;
    }

    private Map<String, TeamId> place(
            Entry file, Map<String, PersonId> persons, Map<String, TopicId> subjects, Instant now) {
        var teams = new HashMap<String, TeamId>();
        for (var team : file.all("teams")) {
            var parent = team.find("parent").map(teams::get).orElse(null);
            teams.put(team.text("key"), arrivals.takeTeam(team.text("name"), parent));
        }
        int number = 0;
        for (var entry : file.all("people")) {
            var joined = "nora".equals(entry.text("key"))
                    ? now.minus(Duration.ofDays(7))
                    : now.minus(Duration.ofDays(320 + 11L * number++));
            arrivals.describe(
                    get(persons, entry.text("key")),
                    get(teams, entry.text("team")),
                    entry.text("role"),
                    joined,
                    entry.texts("offers").stream()
                            .map(key -> get(subjects, key))
                            .toList(),
                    entry.texts("seeks").stream().map(key -> get(subjects, key)).toList());
        }
        WELCOMING.forEach(key -> arrivals.welcomes(get(persons, key)));
        return teams;
    }

    private Map<String, Stage.Place> open(List<Entry> entries, Map<String, PersonId> persons) {
        var places = new HashMap<String, Stage.Place>();
        places.put("everyone", new Stage.Place(spaces.everyone().orElseThrow(), false));
        for (var entry : entries) {
            var kind = SpaceKind.ofWord(entry.text("kind"));
            var stewards = entry.texts("stewards");
            var id = spaces.open(kind, entry.text("name"), entry.text("purpose"), get(persons, stewards.getFirst()));
            stewards.stream().skip(1).forEach(key -> spaces.appoint(id, get(persons, key)));
            entry.texts("members").forEach(key -> spaces.join(id, get(persons, key)));
            places.put(entry.text("key"), new Stage.Place(id, kind == SpaceKind.CONFIDENTIAL));
        }
        return places;
    }

    private static NewPerson person(Entry entry, boolean administrator) {
        return new NewPerson(
                entry.text("name"),
                entry.text("key") + "@zwerm.example",
                entry.text("language"),
                AMSTERDAM,
                administrator);
    }

    private static <T> T get(Map<String, T> known, String key) {
        var found = known.get(key);
        if (found == null) {
            throw new IllegalArgumentException("the demo speaks of " + key + ", whom it does not introduce");
        }
        return found;
    }
}
