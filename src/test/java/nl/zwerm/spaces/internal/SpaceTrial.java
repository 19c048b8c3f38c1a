package nl.zwerm.spaces.internal;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.contributions.NewContribution;
import nl.zwerm.people.NewPerson;
import nl.zwerm.people.People;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.spaces.SpaceKind;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What trials of spaces share: asking as somebody, and making persons, spaces and texts. */
@WebTest
abstract class SpaceTrial {

    @Autowired
    MockMvc web;

    @Autowired
    CastOnStage cast;

    @Autowired
    Spaces spaces;

    @Autowired
    People people;

    @Autowired
    Contributions contributions;

    @Autowired
    JdbcClient jdbc;

    MockHttpServletResponse fetch(String path, PersonId who) throws Exception {
        return web.perform(get(path).with(cast.as(who))).andReturn().getResponse();
    }

    MockHttpServletResponse fetch(String path, Cast who) throws Exception {
        return fetch(path, cast.id(who));
    }

    /** {@code fields} alternates names and values. */
    MockHttpServletResponse send(String path, PersonId who, String... fields) throws Exception {
        var request = post(path).with(csrf()).with(cast.as(who));
        for (int i = 0; i + 1 < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return web.perform(request).andReturn().getResponse();
    }

    MockHttpServletResponse send(String path, Cast who, String... fields) throws Exception {
        return send(path, cast.id(who), fields);
    }

    static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    String path(SpaceId space) {
        return "/spaces/" + space;
    }

    SpaceId space(SpaceKind kind, String name, Cast steward, Cast... members) {
        var id = spaces.open(kind, name, "Waarvoor " + name, cast.id(steward));
        for (var member : members) {
            spaces.join(id, cast.id(member));
        }
        return id;
    }

    /** A guest, who is a member of nothing. */
    PersonId guest() {
        var id = people.welcomeHashed(
                new NewPerson("Gastje", "gastje@zwerm.example", "nl", ZoneId.of("Europe/Amsterdam"), false), "none");
        jdbc.sql("update people.person set guest = true where id = :id")
                .param("id", id.value())
                .update();
        jdbc.sql("delete from spaces.membership where person_id = :id")
                .param("id", id.value())
                .update();
        return id;
    }

    long epoch(PersonId person) {
        return jdbc.sql("select epoch from people.person where id = :id")
                .param("id", person.value())
                .query(Long.class)
                .single();
    }

    Contribution write(SpaceId space, Viewer author, String title, String body) {
        var draft = contributions.begin(
                new NewContribution("question", spaces.require(space, author), null, author.id(), title, body, "nl"));
        return contributions.publish(draft.id(), author);
    }
}
