package nl.zwerm.notifications.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Types;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nl.zwerm.notifications.Notifications;
import nl.zwerm.people.BaseAddress;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.WebTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** With one click, from the letter itself, by whoever has it: no cookie, no token of a form (RFC 8058). */
@WebTest
class StoppingLettersTests {

    private static final Pattern STOP = Pattern.compile(" stop=https://zwerm\\.example(/stop/\\S+)");

    @Autowired
    private Notifications notifications;

    @Autowired
    private QuestionsToTellOf questions;

    @Autowired
    private StopLinks links;

    @Autowired
    private BaseAddress address;

    @Autowired
    private DueLetters due;

    @Autowired
    private MockMvcTester web;

    @Autowired
    private CastOnStage cast;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void weKnowWhereWeAre() {
        var request = new MockHttpServletRequest();
        request.setScheme("https");
        request.setServerName("zwerm.example");
        request.setServerPort(443);
        address.forAdministrator(request);
    }

    @Test
    void aPostWithoutCookieStopsWhatTheLetterWasAbout() {
        var stop = stopOfALetter("answered");
        assertThat(web.post().uri(stop).param("List-Unsubscribe", "One-Click")).hasStatusOk();
        assertThat(cadence("answered")).isEqualTo("never");
        assertThat(cadence("invited")).isEqualTo("now");
    }

    @Test
    void lookingStopsNothing() {
        var stop = stopOfALetter("answered");
        assertThat(web.get().uri(stop)).hasStatusOk().bodyText().contains("Antwoord op wat ik vroeg", "Geen mail meer");
        assertThat(cadence("answered")).isEqualTo("now");
    }

    @Test
    void itIsStoppedAlsoWhereASpaceWasChosenOtherwise() {
        jdbc.sql("""
                        insert into notifications.choice (person_id, sort, space_id, cadence)
                        values (:person, '', :space, 'now')
                        """)
                .param("person", cast.id(Cast.JONAS).value())
                .param("space", cast.everyone().value())
                .update();
        assertThat(web.post().uri(stopOfALetter("commented"))).hasStatusOk();
        assertThat(cadence("commented")).isEqualTo("never");
        assertThat(cadence("invited")).isEqualTo("now");
    }

    @Test
    void itCanBeUndoneFromTheSameLetter() {
        var stop = stopOfALetter("answered");
        assertThat(web.post().uri(stop)).bodyText().contains("Je krijgt hiervan geen mail meer", stop + "/undone");
        assertThat(web.post().uri(stop + "/undone")).hasStatusOk();
        assertThat(cadence("answered")).isEqualTo("now");
    }

    @Test
    void undoingPutsBackWhatWasChosenAlsoInASpace() {
        choose("answered", null, "daily");
        choose("answered", cast.closed().value(), "weekly");
        choose("talk", cast.everyone().value(), "now");
        var stop = stopOfALetter("answered");
        web.post().uri(stop).exchange();
        web.post().uri(stop).exchange();
        assertThat(chosen("answered")).isNotEmpty().allMatch(line -> line.endsWith(" never"));
        web.post().uri(stop + "/undone").exchange();
        assertThat(chosen("answered"))
                .containsExactlyInAnyOrder("everywhere daily", cast.closed().value() + " weekly");
        assertThat(chosen("talk")).containsExactly(cast.everyone().value() + " now");
    }

    @Test
    void whatWasChosenByHandSinceThenStays() {
        var stop = stopOfALetter("answered");
        web.post().uri(stop).exchange();
        choose("answered", null, "weekly");
        web.post().uri(stop + "/undone").exchange();
        assertThat(chosen("answered")).containsExactly("everywhere weekly");
    }

    @Test
    void undoingTheMailOfTheWeekPutsBackWhatCameWithIt() {
        choose("asked", null, "weekly");
        choose("talk", null, "never");
        choose("thanks", null, "daily");
        var stop = "/stop/" + links.token(cast.id(Cast.JONAS), Set.of());
        web.post().uri(stop).exchange();
        assertThat(cadence("invited")).isEqualTo("never");
        web.post().uri(stop + "/undone").exchange();
        assertThat(chosen("asked")).containsExactly("everywhere weekly");
        assertThat(chosen("talk")).containsExactly("everywhere never");
        assertThat(chosen("thanks")).containsExactly("everywhere daily");
        assertThat(chosen("followed")).isEmpty();
    }

    @Test
    void theMailOfTheWeekIsStoppedAsAWhole() {
        var stop = "/stop/" + links.token(cast.id(Cast.JONAS), Set.of());
        assertThat(web.post().uri(stop)).hasStatusOk().bodyText().contains("De mail van de week");
        assertThat(cadence("commented")).isEqualTo("never");
        assertThat(cadence("answered")).isEqualTo("now");
        assertThat(web.post().uri(stop + "/undone")).hasStatusOk();
        assertThat(cadence("commented")).isEqualTo("weekly");
    }

    @Test
    void nobodyStopsLettersOfSomebodyElse() {
        var token = links.token(cast.id(Cast.JONAS), Set.of(Sort.ANSWERED));
        var other = links.token(cast.id(Cast.AMINA), Set.of(Sort.ANSWERED));
        var forged = cast.id(Cast.JONAS) + other.substring(other.indexOf('.'));
        for (var wrong : new String[] {
            forged, token + "x", token.replaceFirst("\\.[0-9a-f]+\\.", ".ff."), "x", token.replace('.', '-')
        }) {
            assertThat(web.post().uri("/stop/{token}", wrong)).hasStatus(404);
            assertThat(web.get().uri("/stop/{token}", wrong)).hasStatus(404);
        }
        assertThat(cadence("answered")).isEqualTo("now");
    }

    private void choose(String sort, @Nullable Long space, String cadence) {
        jdbc.sql("""
                        insert into notifications.choice (person_id, sort, space_id, cadence)
                        values (:person, :sort, :space, :cadence)
                        on conflict (person_id, sort, space_id) do update set cadence = excluded.cadence
                        """)
                .param("person", cast.id(Cast.JONAS).value())
                .param("sort", sort)
                .param("space", space, Types.BIGINT)
                .param("cadence", cadence)
                .update();
    }

    private List<String> chosen(String sort) {
        return jdbc.sql("""
                        select coalesce(space_id::text, 'everywhere') || ' ' || cadence
                        from notifications.choice
                        where person_id = :person and sort = :sort
                        """)
                .param("person", cast.id(Cast.JONAS).value())
                .param("sort", sort)
                .query(String.class)
                .list();
    }

    private String stopOfALetter(String kind) {
        notifications.tell(cast.id(Cast.JONAS), kind, questions.ask(cast.everyone(), false, "Hoe zwenkt een kwiebel?"));
        var letter = due.to(cast.id(Cast.JONAS)).getLast();
        var found = STOP.matcher(letter);
        assertThat(found.find()).as(letter).isTrue();
        return found.group(1);
    }

    private String cadence(String kind) {
        var about = questions.ask(cast.everyone(), false, "Hoe zwenkt een kwiebel?");
        notifications.tell(cast.id(Cast.JONAS), kind, about);
        return jdbc.sql("select cadence from notifications.notice where kind = :kind and about_id = :about")
                .param("kind", kind)
                .param("about", about.value())
                .query(String.class)
                .single();
    }
}
