package nl.zwerm.spaces.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.zwerm.people.EntryGiven;
import nl.zwerm.people.PersonId;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.spaces.SpaceKind;
import nl.zwerm.testing.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Every door of every kind of space, tried by everybody who might stand before it. */
class WhatASpaceDoesNotAdmitTests extends SpaceTrial {

    private static final String NAME = "Kwartelnest";
    private static final String TITLE = "Zonsverduistering in de nachtdienst";
    private static final String BODY = "Het woord is pimpelmeesgeheim.";
    private static final List<String> SECRETS = List.of(NAME, "Zonsverduistering", "pimpelmeesgeheim");

    /** What may be read, and what only those who look after it may do. */
    private static final List<String> TO_READ = List.of("GET /members", "GET /search?q=pimpelmees");

    private static final List<String> TO_STEWARD = List.of(
            "GET /edit",
            "POST ?name=Gekaapt&version=0",
            "GET /invitations?q=a",
            "POST /invitations?person={nora}",
            "POST /invitations/{nora}/withdrawal",
            "POST /requests/{nora}/acceptance",
            "POST /requests/{nora}/refusal",
            "POST /members/{amina}/removal",
            "POST /members/{amina}/stewardship",
            "POST /members/{amina}/stewardship/end");
    private static final List<String> TO_MEMBERS = List.of("POST /members/{amina}/readmission");
    private static final List<String> OTHERS = List.of(
            "GET ",
            "POST /membership",
            "POST /departure",
            "POST /join-request",
            "POST /join-request/withdrawal",
            "POST /invitation/acceptance",
            "POST /invitation/refusal",
            "GET /purge",
            "POST /purge?name=" + NAME);

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private PlatformTransactionManager transactions;

    private final Map<String, PersonId> actors = new LinkedHashMap<>();

    @BeforeEach
    void callTheActors() {
        actors.put("outsider", cast.id(Cast.TESS));
        actors.put("administrator", cast.id(Cast.BEHEER));
        actors.put("guest", guest());
        actors.put("member", cast.id(Cast.AMINA));
        actors.put("steward", cast.id(Cast.SANNE));
        actors.put("suspended", cast.id(Cast.JONAS));
    }

    @Test
    void nothingOfAConfidentialSpaceExistsForAnybodyElse() throws Exception {
        var id = written(SpaceKind.CONFIDENTIAL);
        events.publishEvent(new EntryGiven(actors.get("suspended")));
        for (var who : List.of("outsider", "administrator", "guest", "suspended")) {
            for (var door : everyDoor()) {
                expect(404, who, id, door);
            }
            assertThat(seen(who, "/spaces")).doesNotContain(NAME);
        }
    }

    @Test
    void ofAClosedSpaceOthersSeeWhatItIsForAndNothingInIt() throws Exception {
        var id = written(SpaceKind.CLOSED);
        for (var who : List.of("outsider", "administrator")) {
            assertThat(seen(who, path(id)))
                    .contains(NAME, "Sanne", "Vraag of je mee mag doen")
                    .doesNotContain("Zonsverduistering", "Amina", "Jonas", "/members");
            expectAll(404, who, id, TO_READ);
            expectAll(403, who, id, TO_STEWARD);
            expectAll(403, who, id, TO_MEMBERS);
            expect(403, who, id, "POST /membership");
            expect(303, who, id, "POST /departure");
            expect(404, who, id, "POST /invitation/acceptance");
        }
        for (var door : everyDoor()) {
            expect(404, "guest", id, door);
        }
    }

    @Test
    void anOpenSpaceIsReadByAllButGuestsAndKeptByItsStewards() throws Exception {
        var id = written(SpaceKind.OPEN);
        for (var who : List.of("outsider", "administrator")) {
            assertThat(seen(who, path(id))).contains(NAME, "Zonsverduistering");
            expect(200, who, id, "GET /members");
            expectAll(403, who, id, TO_STEWARD);
            expectAll(403, who, id, TO_MEMBERS);
            expect(403, who, id, "POST /join-request");
            expect(303, who, id, "POST /departure");
        }
        for (var door : everyDoor()) {
            expect(404, "guest", id, door);
        }
    }

    @Test
    void aMemberReadsAndDoesNotLookAfterIt() throws Exception {
        for (var kind : SpaceKind.values()) {
            var id = written(kind);
            assertThat(seen("member", path(id))).contains(NAME, "Zonsverduistering");
            expect(200, "member", id, "GET /members");
            expectAll(403, "member", id, TO_STEWARD);
            expect(403, "member", id, "GET /purge");
            expect(403, "member", id, "POST /purge?name=" + NAME);
        }
    }

    @Test
    void aStewardLooksAfterIt() throws Exception {
        for (var kind : SpaceKind.values()) {
            var id = written(kind);
            for (var door : TO_STEWARD) {
                assertThat(knock("steward", id, door)).as(kind + " " + door).isIn(200, 303, 422);
            }
            expect(kind == SpaceKind.CONFIDENTIAL ? 200 : 404, "steward", id, "GET /purge");
        }
    }

    @Test
    void aGuestSeesOnlyTheSpacesThatLetThemIn() throws Exception {
        var id = written(SpaceKind.CLOSED);
        assertThat(seen("guest", "/spaces")).doesNotContain(NAME, "Medicatiecommissie", "Iedereen");
        send(
                path(id) + "/invitations",
                Cast.SANNE,
                "person",
                actors.get("guest").toString());
        send(path(id) + "/invitation/acceptance", actors.get("guest"));
        assertThat(seen("guest", path(id))).contains("Zonsverduistering");
        assertThat(seen("guest", "/spaces")).contains(NAME).doesNotContain("Medicatiecommissie", "Iedereen");
    }

    @Test
    void nothingOfAConfidentialSpaceStandsInTheClearInTheDatabase() throws Exception {
        var id = written(SpaceKind.CONFIDENTIAL);
        var amina = cast.viewer(Cast.AMINA);
        var text = write(id, amina, TITLE, BODY);
        contributions.edit(text.id(), 0, TITLE + " twee", BODY + " En meer.", "nl", amina);
        var space = spaces.require(id, amina);
        contributions.begin(
                new nl.zwerm.contributions.NewContribution("question", space, null, amina.id(), TITLE, BODY, "nl"));
        send(path(id), Cast.SANNE, "name", NAME, "purpose", "pimpelmeesgeheim", "version", "1");
        send(path(id) + "/invitations", Cast.SANNE, "person", cast.id(Cast.TESS).toString());
        seen("member", path(id) + "/search?q=pimpelmees");
        assertThat(tablesThatSay(SECRETS)).isEmpty();
    }

    private List<String> tablesThatSay(List<String> words) {
        var tables = jdbc.sql("""
                        select table_schema || '.' || table_name
                        from information_schema.tables
                        where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
                        """).query(String.class).list();
        assertThat(tables).contains("contributions.contribution", "contributions.revision", "spaces.space");
        var found = new ArrayList<String>();
        for (var table : tables) {
            for (var word : words) {
                var hex = HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
                var says = jdbc.sql("select exists (select 1 from " + table
                                + " t where t::text ilike :word or t::text ilike :hex)")
                        .param("word", "%" + word + "%")
                        .param("hex", "%" + hex + "%")
                        .query(Boolean.class)
                        .single();
                if (says) {
                    found.add(table + " says " + word);
                }
            }
        }
        return found;
    }

    private SpaceId written(SpaceKind kind) {
        var id = space(kind, NAME, Cast.SANNE, Cast.AMINA, Cast.JONAS);
        write(id, cast.viewer(Cast.AMINA), TITLE, BODY);
        return id;
    }

    private static List<String> everyDoor() {
        var all = new ArrayList<>(OTHERS);
        all.addAll(TO_READ);
        all.addAll(TO_STEWARD);
        all.addAll(TO_MEMBERS);
        return all;
    }

    private void expectAll(int status, String who, SpaceId id, List<String> doors) throws Exception {
        for (var door : doors) {
            expect(status, who, id, door);
        }
    }

    private void expect(int status, String who, SpaceId id, String door) throws Exception {
        assertThat(knock(who, id, door)).as(who + " at " + door).isEqualTo(status);
    }

    /** What is done behind a door is undone, so that the next one finds everything as it was. */
    private int knock(String who, SpaceId id, String door) throws Exception {
        var parts = door.split(" ", -1);
        var to = path(id)
                + parts[1].replace("{amina}", cast.id(Cast.AMINA).toString())
                        .replace("{nora}", cast.id(Cast.NORA).toString());
        var nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        var answer = nested.execute(status -> {
            status.setRollbackOnly();
            try {
                return "GET".equals(parts[0]) ? fetch(to, actors.get(who)) : send(to, actors.get(who));
            } catch (Exception e) {
                throw new IllegalStateException("no answer came of " + door, e);
            }
        });
        if (answer == null) {
            throw new IllegalStateException("no answer came of " + door);
        }
        if (answer.getStatus() >= 400 && answer.getStatus() != 422) {
            assertThat(text(answer)).doesNotContain(SECRETS);
        }
        return answer.getStatus();
    }

    private String seen(String who, String path) throws Exception {
        return text(fetch(path, actors.get(who)));
    }
}
