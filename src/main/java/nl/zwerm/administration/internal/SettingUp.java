package nl.zwerm.administration.internal;

import java.time.ZoneId;
import java.util.List;
import nl.zwerm.people.NewPerson;
import nl.zwerm.people.Organisations;
import nl.zwerm.people.People;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Topics;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.web.Capabilities;
import nl.zwerm.web.Capability;
import nl.zwerm.web.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes an organisation out of an empty database: its name, its first administrator, the space of everyone, topics. */
@Service
@Transactional
public class SettingUp {

    /** With these an organisation begins; organisers switch on more when it is time. A demo shows everything. */
    private static final List<String> FROM_THE_FIRST_DAY = List.of("recognition", "discussions", "steps", "needs");

    private final Organisations organisations;
    private final People people;
    private final Spaces spaces;
    private final Topics topics;
    private final Words words;
    private final Capabilities capabilities;

    SettingUp(
            Organisations organisations,
            People people,
            Spaces spaces,
            Topics topics,
            Words words,
            Capabilities capabilities) {
        this.organisations = organisations;
        this.people = people;
        this.spaces = spaces;
        this.topics = topics;
        this.words = words;
        this.capabilities = capabilities;
    }

    public PersonId begin(String organisation, NewPerson administrator, String passwordHash, boolean demo) {
        var on = demo ? capabilities.list().stream().map(Capability::key).toList() : FROM_THE_FIRST_DAY;
        organisations.setUp(organisation, administrator.language(), administrator.zone(), demo, on);
        var person = people.welcomeHashed(administrator, passwordHash);
        var locale = Words.locale(administrator.language());
        spaces.openEveryone(
                words.say(locale, "spaces.everyone", java.util.Map.of()),
                words.say(locale, "spaces.everyone.purpose", java.util.Map.of()),
                person);
        return person;
    }

    /** The topics an organisation starts with, in its own language. */
    public void addStarterTopics(String language) {
        var list = words.say(Words.locale(language), "administration.starter-topics", java.util.Map.of());
        for (var topic : list.split(",", -1)) {
            topics.named(topic.strip());
        }
    }

    static ZoneId zoneOr(String zone, ZoneId fallback) {
        return ZoneId.getAvailableZoneIds().contains(zone) ? ZoneId.of(zone) : fallback;
    }
}
