package nl.zwerm.testing;

import jakarta.servlet.http.Cookie;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.zwerm.administration.internal.SettingUp;
import nl.zwerm.people.NewPerson;
import nl.zwerm.people.Organisations;
import nl.zwerm.people.People;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.people.internal.Sessions;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.spaces.SpaceKind;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.web.Capabilities;
import nl.zwerm.web.Words;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * The cast in a small organisation, Dutch, in which everything is switched on: amina, jonas and sanne are members of a closed and of a confidential space
 * that sanne looks after; beheer is administrator; tess and the others are outside both.
 */
@TestComponent
public class CastOnStage {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private final SettingUp settingUp;
    private final Organisations organisations;
    private final People people;
    private final Spaces spaces;
    private final Sessions sessions;
    private final Capabilities capabilities;
    private final Map<Cast, PersonId> persons = new EnumMap<>(Cast.class);
    private SpaceId closed = SpaceId.of(0L);
    private SpaceId confidential = SpaceId.of(0L);

    CastOnStage(
            SettingUp settingUp,
            Organisations organisations,
            People people,
            Spaces spaces,
            Sessions sessions,
            Capabilities capabilities) {
        this.settingUp = settingUp;
        this.organisations = organisations;
        this.people = people;
        this.spaces = spaces;
        this.sessions = sessions;
        this.capabilities = capabilities;
    }

    @EventListener(ApplicationStartedEvent.class)
    void enter() {
        if (organisations.setUp()) {
            return;
        }
        var hash = people.hash(Cast.PASSWORD);
        persons.put(Cast.BEHEER, settingUp.begin("De Linde", person(Cast.BEHEER, true), hash, false));
        capabilities.list().forEach(capability -> organisations.switchOn(capability.key()));
        settingUp.addStarterTopics("nl");
        for (var member : Cast.values()) {
            if (member != Cast.BEHEER) {
                persons.put(member, people.welcomeHashed(person(member, false), hash));
            }
        }
        closed = spaces.open(SpaceKind.CLOSED, "Medicatiecommissie", "Veilig met medicatie", id(Cast.SANNE));
        confidential = spaces.open(SpaceKind.CONFIDENTIAL, "Steun na een incident", "Samen dragen", id(Cast.SANNE));
        for (var space : List.of(closed, confidential)) {
            spaces.join(space, id(Cast.AMINA));
            spaces.join(space, id(Cast.JONAS));
        }
    }

    public PersonId id(Cast member) {
        var id = persons.get(member);
        if (id == null) {
            throw new IllegalStateException(member + " has not entered yet");
        }
        return id;
    }

    public Viewer viewer(Cast member) {
        return new Viewer(id(member), member.shownName(), member == Cast.BEHEER, false, Words.DUTCH, AMSTERDAM, 0);
    }

    public SpaceId everyone() {
        return spaces.everyone().orElseThrow();
    }

    /** Sanne is its steward, amina and jonas are members. */
    public SpaceId closed() {
        return closed;
    }

    public SpaceId confidential() {
        return confidential;
    }

    /** Sends a request as this person, signed in by a real session. */
    public RequestPostProcessor as(Cast member) {
        return as(id(member));
    }

    public RequestPostProcessor as(PersonId person) {
        return request -> {
            var answer = new MockHttpServletResponse();
            sessions.open(person, false, request, answer);
            var cookies = new ArrayList<Cookie>();
            if (request.getCookies() != null) {
                cookies.addAll(List.of(request.getCookies()));
            }
            cookies.addAll(List.of(answer.getCookies()));
            request.setCookies(cookies.toArray(Cookie[]::new));
            return request;
        };
    }

    private static NewPerson person(Cast member, boolean administrator) {
        return new NewPerson(member.shownName(), member.address(), "nl", AMSTERDAM, administrator);
    }
}
