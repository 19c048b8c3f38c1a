package nl.zwerm.circles.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.zwerm.circles.methods.MethodLibrary;
import nl.zwerm.circles.room.Act;
import nl.zwerm.people.EntryGiven;
import nl.zwerm.people.SignedIn;
import nl.zwerm.testing.Cast;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** Four in the room of a session, by its page: what each reads, and what nobody else does. */
class SittingInARoomTests extends CirclesTrial {

    private static final List<Cast> ALL = List.of(Cast.AMINA, Cast.JONAS, Cast.NORA, Cast.WILLEM);
    private static final String CASE = "Over de pinguïns die niet luisteren";

    @Autowired
    private Purging purging;

    @Autowired
    private KeepingUp keepingUp;

    @Autowired
    private Rooms rooms;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private MethodLibrary library;

    private String session = "";

    @BeforeEach
    void open() throws Exception {
        session = planned(agreed());
        jdbc.sql("update circles.session set starts_at = now() where id = :id")
                .param("id", number(session))
                .update();
    }

    @Test
    void theDoorOpensOnlyShortlyBefore() throws Exception {
        jdbc.sql("update circles.session set starts_at = now() + interval '2 hours' where id = :id")
                .param("id", number(session))
                .update();

        send(session + "/arrival", Cast.AMINA);

        assertThat(page(session, Cast.AMINA)).doesNotContain("id=\"room\"");
    }

    @Test
    void aSessionIsPlayedByItsPages() throws Exception {
        begin();

        assertThat(main(session, owner())).contains("Vraagintroductie", "Het gaat om jouw casus");
        writes(owner(), "PITCH", CASE);
        for (var who : ALL) {
            assertThat(main(session, who)).contains(CASE);
        }
        send(session + "/next", leader());
        send(session + "/next", leader());
        var one = others().getFirst();
        writes(one, "STATEMENT", "Ze zijn bang voor het water");
        assertThat(main(session, one)).contains("Ze zijn bang voor het water");
        assertThat(page(session, owner())).contains("Kern").doesNotContain("Ze zijn bang voor het water");
        send(session + "/next", leader());
        assertThat(page(session, owner())).contains("Ze zijn bang voor het water");
    }

    @Test
    void whatWasAdvisedStandsInTheMiddleWhenTheOwnerAnswersIt() throws Exception {
        begin();
        for (int phase = 1; phase < 4; phase++) {
            send(session + "/next", leader());
        }
        writes(others().getFirst(), "ADVICE", "Laat ze eerst duiken");
        assertThat(middle(owner())).isEmpty();

        send(session + "/next", leader());

        assertThat(middle(owner())).contains("Hier gaat het nu om", "Laat ze eerst duiken");
    }

    @Test
    void amongAFewNobodyIsToldThatStopIsWithoutAName() throws Exception {
        begin();

        assertThat(main(session, Cast.NORA))
                .contains("kunnen de anderen weten wie het deed")
                .doesNotContain("Niemand ziet wie het deed");
    }

    private String middle(Cast who) throws Exception {
        return Jsoup.parse(page(session, who)).select("[data-hook=again]").text();
    }

    @Test
    void aGuestGoesBackToWhereTheyMayBe() throws Exception {
        var circle = agreed();
        var visited = planned(circle, "person", cast.id(Cast.TESS).toString());

        jdbc.sql("update circles.session set starts_at = now() where id = :id")
                .param("id", number(visited))
                .update();
        send(visited + "/agreement", Cast.TESS, "version", "" + Agreement.VERSION, "agreed", "true");
        send(visited + "/arrival", Cast.TESS);

        assertThat(main(visited, Cast.TESS))
                .contains("id=\"room\"", "href=\"/circles\"")
                .doesNotContain("\"" + circle + "\"");
    }

    @Test
    void nothingOfItStandsInTheClear() throws Exception {
        begin();
        writes(owner(), "PITCH", CASE);

        assertThat(inTheClear(CASE)).isEmpty();
        for (var who : List.of(Cast.TESS, Cast.SANNE, Cast.BEHEER)) {
            assertThat(status(session, who)).isEqualTo(404);
            assertThat(send(session + "/arrival", who).getStatus()).isEqualTo(404);
            assertThat(send(session + "/entries", who, "kind", "PITCH", "text", "ik ook")
                            .getStatus())
                    .isEqualTo(404);
            assertThat(send(session + "/beat", who).getStatus()).isEqualTo(404);
        }
    }

    @Test
    void aCitizenServiceNumberIsRefusedAndADateIsAskedAbout() throws Exception {
        begin();

        var bsn = writes(owner(), "PITCH", "Mevrouw met nummer 111222333");
        assertThat(bsn).contains("burgerservicenummer", "Mevrouw met nummer 111222333");
        var date = writes(owner(), "PITCH", "Zij is van 12-03-1951");
        assertThat(date).contains("datum of geboortedatum", "zo is het bedoeld");
        assertThat(writes(owner(), "PITCH", "geboren 12-03-1951, mail jan@piet.nl, bel 06-12345678"))
                .contains("Hier staat een datum of geboortedatum, een telefoonnummer en een e-mailadres. Kan iemand");
        assertThat(writes(owner(), "PITCH", "Nummer 111222333, mail jan@piet.nl"))
                .contains("burgerservicenummer", "Hier staat ook een e-mailadres.")
                .doesNotContain("name=\"sure\"");
        assertThat(ticked(date)).isEqualTo("12-03-1951");
        var more = "Zij is van 12-03-1951, bel 06-12345678.";
        var added = text(send(session + "/entries", owner(), "kind", "PITCH", "text", more, "sure", ticked(date)));
        assertThat(added).contains("Hier staat een telefoonnummer. Kan iemand");
        assertThat(ticked(added)).isEqualTo("06-12345678\n12-03-1951");
        send(session + "/entries", owner(), "kind", "PITCH", "text", "Zij is van 12-03-1951", "sure", ticked(added));
        assertThat(main(session, owner())).contains("12-03-1951");
    }

    /** What the tick on the page is about. */
    private static String ticked(String page) {
        return Jsoup.parse(page).select("input[name=sure]").attr("value");
    }

    @Test
    void whoDoesWhatIsNotTheirsHearsWhyAndKeepsWhatTheyTyped() throws Exception {
        begin();

        var refused = writes(others().getFirst(), "PITCH", "Ik wil ook wat zeggen");

        assertThat(refused).contains("In deze fase schrijf jij dat niet");
        assertThat(send(session + "/next", others().getFirst()).getContentAsString())
                .contains("Alleen wie leidt kan dat doen");
        assertThat(send(session + "/entries", owner(), "kind", "NONSENSE").getStatus())
                .isEqualTo(404);
        assertThat(writes(owner(), "PITCH", "x".repeat(1_000_000)))
                .contains("Dit is te lang: 1.000.000 tekens. Er passen 1.500 tekens in.")
                .contains("x".repeat(1_000_000))
                .contains("href=\"#write-0-0\"", "<textarea id=\"write-0-0\"");
    }

    @Test
    void oneChangesOnesOwnTextAndNobodyElses() throws Exception {
        begin();
        writes(owner(), "PITCH", CASE);
        var found =
                Pattern.compile("action=\"" + session + "(/entries/[^\"/]+)\"").matcher(main(session, owner()));
        assertThat(found.find()).isTrue();
        var entry = session + found.group(1);

        assertThat(main(session, leader())).doesNotContain("data-hook=\"change\"");
        assertThat(send(entry, leader(), "text", "Iets heel anders").getStatus())
                .isEqualTo(422);
        assertThat(send(entry, owner(), "text", "Bel 06 12 34 56 78").getContentAsString())
                .contains("telefoonnummer", "zo is het bedoeld", "Bel 06 12 34 56 78</textarea>");
        assertThat(send(entry, owner(), "text", "Over de zeehonden").getStatus())
                .isEqualTo(303);

        assertThat(main(session, leader())).contains("Over de zeehonden").doesNotContain(CASE);
    }

    @Test
    void afterNinetyDaysNothingCanBeRead() throws Exception {
        begin();
        writes(owner(), "PITCH", CASE);
        send(session + "/end", leader());
        assertThat(main(session, owner())).contains("De bijeenkomst is voorbij", CASE);
        jdbc.sql("update circles.session set due_at = now() - interval '1 minute' where id = :id")
                .param("id", number(session))
                .update();

        purging.everythingDue();

        assertThat(status(session, owner())).isEqualTo(404);
        assertThat(jdbc.sql("select room is null and place is null from circles.session where id = :id")
                        .param("id", number(session))
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(jdbc.sql("""
                                select count(*) from spaces.space_key k
                                join circles.session s on s.space_id = k.space_id
                                where s.id = :id
                                """)
                        .param("id", number(session))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aSignOfLifeChangesNothingUntilSomebodyIsSilent() throws Exception {
        begin();

        assertThat(noted(() -> send(session + "/beat", Cast.NORA))).isEmpty();
        assertThat(main(session, Cast.NORA)).doesNotContain("Neem de leiding over");
        jdbc.sql("""
                        update circles.participant
                        set seen_at = now() - case when person_id = :leader then interval '65 seconds'
                            else interval '40 seconds' end
                        where session_id = :id
                        """)
                .param("id", number(session))
                .param("leader", cast.id(leader()).value())
                .update();
        assertThat(main(session, owner())).contains("data-away=\"true\"");
        assertThat(main(session, leader())).as("of oneself it does not say so").doesNotContain("data-away=\"true\"");

        var heard = new ArrayList<String>();
        for (var who : List.of(Cast.AMINA, Cast.NORA, Cast.WILLEM)) {
            heard.addAll(noted(() -> send(session + "/beat", who)));
        }
        assertThat(heard).containsExactly("session-" + session.substring(session.lastIndexOf('/') + 1));
        assertThat(noted(() -> send(session + "/beat", Cast.NORA)))
                .as("once a minute")
                .isEmpty();
        send(session + "/beat", leader());
        assertThat(main(session, leader())).doesNotContain("data-away=\"true\"");
    }

    @Test
    void aSessionThatNobodyEndedIsOverAndKnowsWhoWasThere() throws Exception {
        begin();
        jdbc.sql("update circles.session set started_at = now() - interval '13 hours' where id = :id")
                .param("id", number(session))
                .update();

        keepingUp.withAll();

        assertThat(main(session, owner())).contains("De bijeenkomst is voorbij");
        assertThat(jdbc.sql("""
                                select count(*) from circles.participant p
                                join circles.session s on s.id = p.session_id
                                where s.id = :id and s.state = 'closed' and s.due_at is not null
                                  and p.attended_minutes is not null
                                """)
                        .param("id", number(session))
                        .query(Integer.class)
                        .single())
                .isEqualTo(ALL.size());
    }

    @Test
    void whoComesALittleLateFindsTheDoorOpen() throws Exception {
        jdbc.sql("update circles.session set starts_at = now() - interval '80 minutes' where id = :id")
                .param("id", number(session))
                .update();

        begin();

        assertThat(main(session, owner())).contains("Vraagintroductie");
    }

    @Test
    void ofAnOwnerWhoLeftNothingIsKeptAndNothingOffered() throws Exception {
        begin();
        writes(owner(), "PITCH", CASE);
        send(session + "/departure", owner());
        send(session + "/end", leader());

        assertThat(main(session, leader())).contains("wordt niets bewaard", session + "/proof");
        assertThat(main(session, owner())).contains(session + "/proof");
        assertThat(fetch(session + "/proof", owner()).getStatus()).isEqualTo(303);
        assertThat(status(session + "/outcome", owner())).isEqualTo(404);
        assertThat(main(session.substring(0, session.indexOf("/sessions")), owner()))
                .doesNotContain(session + "/outcome");
    }

    @Test
    void whatClosedSinceItsOwnerLeftIsNowhereSaidToGoOn() throws Exception {
        var ago = Instant.now().minus(Duration.ofMinutes(20));
        var acts = new ArrayList<Act>();
        ALL.forEach(who -> acts.add(new Act.Enter(cast.id(who))));
        acts.add(new Act.Offer(cast.id(owner()), true, false, false, false, false, 0));
        acts.add(new Act.Offer(cast.id(leader()), false, true, false, false, false, 0));
        acts.add(new Act.Begin(cast.id(Cast.NORA)));
        played(ago, acts);
        var circle = session.substring(0, session.indexOf("/sessions"));
        assertThat(main(circle, owner())).contains("Bezig");
        assertThat(main("/circles", owner())).contains("Bezig");

        acts.add(new Act.Leave(cast.id(owner())));
        played(ago, acts);

        for (var who : ALL) {
            assertThat(main(circle, who)).doesNotContain("Bezig");
            assertThat(main("/circles", who)).doesNotContain("Bezig");
        }
        assertThat(main(session, owner())).doesNotContain("Kom binnen");
    }

    private void played(Instant at, List<Act> acts) {
        rooms.take(
                SessionId.of(number(session)),
                acts.stream().map(act -> new Rooms.Done(at, _ -> act)).toList());
    }

    @Test
    void whenAllOfItGoesIsSaidAndWhoWasThereCanProveIt() throws Exception {
        begin();
        send(session + "/end", leader());

        var day = java.time.format.DateTimeFormatter.ofPattern("d MMMM yyyy", java.util.Locale.of("nl"))
                .format(jdbc.sql("select due_at from circles.session where id = :id")
                        .param("id", number(session))
                        .query((row, _) -> row.getTimestamp("due_at").toInstant())
                        .single()
                        .atZone(AMSTERDAM));
        assertThat(main(session, Cast.NORA)).contains("tot " + day, session + "/proof");
    }

    @Test
    void aGuestFindsWhereTheyWere() throws Exception {
        var visited = visited();

        assertThat(main("/circles", Cast.TESS)).contains("Waar je bij was", visited);
        assertThat(main(visited, Cast.TESS)).contains(visited + "/proof", "Ik voelde me gehoord");
        assertThat(main("/circles", Cast.NORA)).doesNotContain("Waar je bij was");
    }

    @Test
    void aGuestProvesItAlsoOnceAllIsDestroyedAndNobodyInTheirPlaceDoes() throws Exception {
        var visited = visited();
        assertThat(send(visited + "/purge", Cast.AMINA, "sure", "true").getStatus())
                .isEqualTo(303);

        assertThat(main("/circles", Cast.TESS)).contains("Waar je bij was", visited + "/proof", "Hoe ging het?");
        assertThat(send(visited + "/taps", Cast.TESS, "heard", "4", "steps", "4", "useful", "5", "dared", "3")
                        .getStatus())
                .isEqualTo(303);
        assertThat(main("/circles", Cast.TESS)).contains(visited + "/proof").doesNotContain("\"" + visited + "\"");
        assertThat(main(visited, Cast.TESS)).contains("Wat hier stond, is vernietigd", visited + "/proof");
        assertThat(text(fetch(location(fetch(visited + "/proof", Cast.TESS)), Cast.TESS)))
                .contains("Tess", "Dit bewijs is echt");

        events.publishEvent(new EntryGiven(cast.id(Cast.TESS)));
        assertThat(status(visited + "/proof", Cast.TESS)).isEqualTo(404);
        assertThat(main(visited, Cast.TESS)).doesNotContain("vernietigd");
        assertThat(main("/circles", Cast.TESS)).doesNotContain("Waar je bij was");

        events.publishEvent(new SignedIn(cast.id(Cast.TESS), Instant.now().minus(Duration.ofDays(1))));
        assertThat(status(visited + "/proof", Cast.TESS)).isEqualTo(303);
    }

    @Test
    void whomAnAdministratorLetInBeforeItWasOverProvesNothing() throws Exception {
        var visited = begunWithAGuest();
        events.publishEvent(new EntryGiven(cast.id(Cast.TESS)));
        send(visited + "/end", Cast.JONAS);
        send(visited + "/purge", Cast.AMINA, "sure", "true");

        assertThat(status(visited + "/proof", Cast.TESS)).isEqualTo(404);
    }

    @Test
    void whoLeftTheCircleProvesItAlsoOnceAllIsDestroyed() throws Exception {
        var visited = visited();
        var circle = visited.replaceFirst("/sessions/.*", "");
        assertThat(send(circle + "/exit", Cast.NORA).getStatus()).isEqualTo(303);
        send(visited + "/purge", Cast.AMINA, "sure", "true");

        assertThat(main("/circles", Cast.NORA)).contains("Waar je bij was", visited + "/proof");
        assertThat(text(fetch(location(fetch(visited + "/proof", Cast.NORA)), Cast.NORA)))
                .contains("Nora", "Dit bewijs is echt");

        events.publishEvent(new EntryGiven(cast.id(Cast.NORA)));
        assertThat(status(visited + "/proof", Cast.NORA)).isEqualTo(404);
        events.publishEvent(new SignedIn(cast.id(Cast.NORA), Instant.now().minus(Duration.ofDays(1))));
    }

    @Test
    void whenACircleEndsAllWhoWereThereCanProveIt() throws Exception {
        var visited = visited();
        var circle = visited.replaceFirst("/sessions/.*", "");
        send(visited + "/purge", Cast.AMINA, "sure", "true");
        assertThat(send(circle + "/end", Cast.AMINA, "sure", "true").getStatus())
                .isEqualTo(303);

        for (var person : List.of(Cast.NORA, Cast.JONAS, Cast.AMINA)) {
            assertThat(main("/circles", person)).contains(visited + "/proof");
            assertThat(status(visited + "/proof", person)).isEqualTo(303);
        }
    }

    /** A session in which Tess was a guest, and that is over. */
    private String visited() throws Exception {
        var visited = begunWithAGuest();
        assertThat(main(visited, Cast.TESS)).contains("Niemand ziet wie het deed");
        send(visited + "/end", Cast.JONAS);
        return visited;
    }

    private String begunWithAGuest() throws Exception {
        var visited = planned(agreed(), "person", cast.id(Cast.TESS).toString());
        jdbc.sql("update circles.session set starts_at = now() where id = :id")
                .param("id", number(visited))
                .update();
        send(visited + "/agreement", Cast.TESS, "version", "" + Agreement.VERSION, "agreed", "true");
        var everybody = new ArrayList<>(ALL);
        everybody.add(Cast.TESS);
        for (var who : everybody) {
            send(visited + "/arrival", who);
        }
        send(visited + "/offer", Cast.AMINA, "brings", "true");
        send(visited + "/offer", Cast.JONAS, "leads", "true");
        send(visited + "/beginning", Cast.NORA);
        return visited;
    }

    private void begin() throws Exception {
        for (var who : ALL) {
            send(session + "/arrival", who);
        }
        send(session + "/offer", Cast.AMINA, "brings", "true");
        send(session + "/offer", Cast.JONAS, "leads", "true");
        assertThat(send(session + "/beginning", Cast.NORA).getStatus()).isEqualTo(303);
    }

    private static Cast owner() {
        return Cast.AMINA;
    }

    private static Cast leader() {
        return Cast.JONAS;
    }

    private static List<Cast> others() {
        return List.of(Cast.NORA, Cast.WILLEM);
    }

    private String writes(Cast who, String kind, String text) throws Exception {
        return send(session + "/entries", who, "kind", kind, "text", text, "once", token())
                .getContentAsString();
    }

    @Test
    void whoWroteDownCanProveThat() throws Exception {
        send(session + "/arrival", Cast.WILLEM);
        send(session + "/offer", Cast.WILLEM, "scribes", "true");
        begin();
        send(session + "/end", leader());

        var role = jdbc.sql("select role from circles.participant where session_id = :id and person_id = :who")
                .param("id", number(session))
                .param("who", cast.id(Cast.WILLEM).value())
                .query(String.class)
                .single();
        assertThat(Proof.role(role)).isEqualTo("scribe");
    }

    @Test
    void aMethodWhoseSketchGoesSoonerTakesTheSessionAlong() {
        assertThat(Purging.kept(library.find("mdo-learning").orElseThrow(), true))
                .hasDays(30);
        assertThat(Purging.kept(library.find("incident").orElseThrow(), true)).hasDays(90);
        assertThat(Purging.kept(library.find("balint").orElseThrow(), false)).hasHours(1);
    }

    @Test
    void theClockIsOnThePage() throws Exception {
        begin();

        var left = Pattern.compile("data-left=\"(\\d+)\"").matcher(page(session, Cast.NORA));

        assertThat(left.find()).isTrue();
        assertThat(Integer.parseInt(left.group(1))).isBetween(240_000, 300_000);
    }
}
