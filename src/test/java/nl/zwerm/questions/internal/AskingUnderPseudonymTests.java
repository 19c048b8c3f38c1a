package nl.zwerm.questions.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.PseudonymousDeeds;
import nl.zwerm.contributions.internal.PseudonymousPace;
import nl.zwerm.expertise.Expertise;
import nl.zwerm.people.NewPerson;
import nl.zwerm.people.People;
import nl.zwerm.shared.PublicId;
import nl.zwerm.spaces.SpaceKind;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
class AskingUnderPseudonymTests {

    private static final String TITLE = "Hoe zeg je dat je iets niet durft, flimwerk bijvoorbeeld?";

    @Autowired
    private MockMvcTester web;

    @Autowired
    private CastOnStage cast;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private PseudonymousDeeds deeds;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theQuestionAppearsWithTheNextBatchAndIsNobodys() throws Exception {
        assertThat(ask(Cast.AMINA)).hasStatus(303).redirectedUrl().isEqualTo("/questions?tab=mine");
        assertThat(jdbc.sql("select count(*) from contributions.contribution where title like '%flimwerk%'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(page(Cast.AMINA, "/questions?tab=mine"))
                .contains("flimwerk", "Verschijnt binnen tien minuten", "Neem terug");
        assertThat(page(Cast.JONAS, "/questions?tab=mine")).doesNotContain("flimwerk");

        deeds.carryOut();
        var id = question();
        assertThat(page(Cast.JONAS, "/questions/" + id))
                .contains("Vraagsteller")
                .doesNotContain("Amina", "secretly-mine", "Ben je geholpen?");
        assertThat(page(Cast.AMINA, "/questions/" + id)).contains("secretly-mine", "Ben je geholpen?");
        assertThat(page(Cast.AMINA, "/questions?tab=mine"))
                .contains("flimwerk", "Onder een schuilnaam")
                .doesNotContain("Neem terug");
        assertThat(page(Cast.JONAS, "/questions?tab=mine")).doesNotContain("flimwerk");
        assertThat(page(Cast.JONAS, "/questions?tab=newest")).contains("flimwerk", "Onder een schuilnaam");
    }

    @Test
    void itsRowTellsNothingButTheBatch() {
        ask(Cast.AMINA);
        deeds.carryOut();
        var row = jdbc.sql("""
                        select author_id is null as unnamed, created_at = published_at as at_once, edited_at is null as unedited,
                               date_trunc('minute', published_at) = published_at as coarse,
                               not exists (select 1 from contributions.follower f where f.contribution_id = c.id) as unfollowed,
                               not exists (select 1 from threads.sent s where s.contribution_id = c.id) as unsent
                        from contributions.contribution c
                        where c.id = :id
                        """)
                .param("id", PublicId.require(question().toString()))
                .query()
                .singleRow();
        assertThat(row.values()).containsOnly(true);
    }

    @Test
    void aFormThatArrivesTwiceMakesOneQuestion() {
        ask(Cast.AMINA, "once", "k-1");
        ask(Cast.AMINA, "once", "k-1");
        deeds.carryOut();
        ask(Cast.AMINA, "once", "k-1");
        deeds.carryOut();
        ask(Cast.JONAS, "once", "k-1");
        deeds.carryOut();
        assertThat(jdbc.sql("select count(*) from contributions.contribution where title = :title")
                        .param("title", TITLE)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void whoeverAskedSaysWhatHelpedAndItShowsWithTheNextBatch() throws Exception {
        var id = asked(Cast.AMINA);
        var answer = new Scene(context).answer(id, Cast.JONAS);
        var path = "/questions/" + id + "/outcome";
        assertThat(post(Cast.TESS, path, "outcome", "helped", "answer", answer.toString()))
                .hasStatus(403);
        assertThat(post(Cast.AMINA, path, "outcome", "helped", "answer", answer.toString()))
                .hasStatus(303);
        assertThat(page(Cast.TESS, "/questions/" + id)).doesNotContain("data-accepted");
        deeds.carryOut();
        assertThat(page(Cast.TESS, "/questions/" + id)).contains("data-accepted", "Geholpen");
        assertThat(post(Cast.TESS, "/questions/" + id + "/reopened")).hasStatus(403);
        assertThat(post(Cast.AMINA, "/questions/" + id + "/reopened")).hasStatus(303);
        deeds.carryOut();
        assertThat(page(Cast.TESS, "/questions/" + id)).doesNotContain("data-accepted");
    }

    @Test
    void oneIsTheSameWithinAThreadAndNobodyElseThere() throws Exception {
        var id = asked(Cast.AMINA);
        comment(Cast.AMINA, id, "Nog een aanvulling van wie het vroeg.");
        deeds.carryOut();
        comment(Cast.TESS, id, "Ik herken dit heel erg.");
        deeds.carryOut();
        comment(Cast.JONAS, id, "En ik ook, eerlijk gezegd.");
        deeds.carryOut();
        comment(Cast.TESS, id, "Sterkte in elk geval.");
        deeds.carryOut();
        assertThat(bylines(page(Cast.SANNE, "/questions/" + id)))
                .containsExactlyInAnyOrder(
                        "Vraagsteller", "Vraagsteller", "Schuilnaam 1", "Schuilnaam 2", "Schuilnaam 1");
        assertThat(page(Cast.SANNE, "/questions/" + id)).doesNotContain("Tess", "Jonas", "Amina");
        var other = asked(Cast.AMINA, "Nog een vraag over flimwerk, heel anders?");
        assertThat(jdbc.sql("""
                                select count(distinct split_part(pseudonym, ' ', 2))
                                from contributions.contribution
                                where id in (:one, :other)
                                """)
                        .param("one", id.value())
                        .param("other", other.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void whatIsChangedLeavesNoTraceOfBefore() throws Exception {
        var id = asked(Cast.AMINA);
        assertThat(page(Cast.AMINA, "/questions/" + id + "/edit")).contains("flimwerk");
        assertThat(post(Cast.AMINA, "/questions/" + id, "title", "Hoe begin je aan grolstuk?", "version", "0"))
                .hasStatus(303);
        assertThat(page(Cast.JONAS, "/questions/" + id)).contains("flimwerk");
        deeds.carryOut();
        assertThat(page(Cast.JONAS, "/questions/" + id)).contains("grolstuk").doesNotContain("flimwerk", "gewijzigd");
        assertThat(page(Cast.JONAS, "/contributions/" + id + "/history"))
                .contains("grolstuk")
                .doesNotContain("flimwerk", "Amina")
                .as("a day, and no minute")
                .doesNotContain("<time");
        assertThat(post(Cast.AMINA, "/questions/" + id, "title", "Te laat", "version", "0"))
                .hasStatus(422);
    }

    @Test
    void whoChangesTwiceGoesOnFromTheFirstChange() throws Exception {
        var id = asked(Cast.AMINA);
        post(
                Cast.AMINA,
                "/questions/" + id,
                "title",
                "Hoe begin je aan grolstuk?",
                "goal",
                "Minder prutswijl",
                "version",
                "0");
        assertThat(page(Cast.AMINA, "/questions/" + id + "/edit"))
                .contains("grolstuk", "Minder prutswijl", "name=\"version\" value=\"0\"")
                .doesNotContain("flimwerk");
        post(
                Cast.AMINA,
                "/questions/" + id,
                "title",
                "Hoe begin je aan knarsel?",
                "goal",
                "Minder prutswijl",
                "version",
                "0");
        deeds.carryOut();
        assertThat(page(Cast.JONAS, "/questions/" + id)).contains("knarsel", "Minder prutswijl");
    }

    @Test
    void whatNobodyUnderstandsNeverStandsUnderAName() throws Exception {
        assertThat(ask(Cast.AMINA, "as", "schuilnaampje"))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"as-error\"", "flimwerk", "value=\"pseudonym\" checked");
        var id = asked(Cast.AMINA);
        assertThat(post(Cast.TESS, "/contributions/" + id + "/comments", "body", "Kwabbelig, zeg.", "as", "PSEUDONYM"))
                .hasStatus(422)
                .bodyText()
                .contains("Kwabbelig, zeg.", "Kies of dit op je naam staat");
        assertThat(page(Cast.JONAS, "/questions/" + id)).doesNotContain("Kwabbelig");
    }

    @Test
    void aFormThatIsSentByNameCountsNothingOfWhatWasSentOtherwise() throws Exception {
        var id = asked(Cast.AMINA);
        for (int i = 0; i < 2; i++) {
            post(
                    Cast.AMINA,
                    "/contributions/" + id + "/comments",
                    "body",
                    "Dank, knorfel!",
                    "as",
                    "pseudonym",
                    "once",
                    once(id));
            deeds.carryOut();
        }
        assertThat(page(Cast.JONAS, "/questions/" + id).split("Dank, knorfel!", -1))
                .as("both stand there")
                .hasSize(3);
        post(Cast.AMINA, "/contributions/" + id + "/comments", "body", "Ik vraag het me ook af.", "once", once(id));
        assertThat(jdbc.sql("select token from threads.sent where token like '%' || :id || '%'")
                        .param("id", id.toString())
                        .query(String.class)
                        .list())
                .containsExactly(cast.id(Cast.AMINA) + " " + id + "-0");
    }

    private String once(ContributionId id) throws UnsupportedEncodingException {
        return page(Cast.AMINA, "/questions/" + id)
                .split("id=\"comment-form-" + id, 2)[1]
                .split("name=\"once\" value=\"", 2)[1]
                .split("\"", 2)[0];
    }

    @Test
    void whatCannotAppearIsFoundByItsWriterAlone() throws Exception {
        var id = asked(Cast.AMINA);
        comment(Cast.TESS, id, "Dit is kwabbelig, toch?");
        assertThat(post(Cast.BEHEER, "/contributions/" + id + "/acts/lock", "reason", "Het is genoeg zo"))
                .hasStatus(303);
        deeds.carryOut();
        assertThat(page(Cast.JONAS, "/questions/" + id)).doesNotContain("kwabbelig");
        var mine = page(Cast.TESS, "/questions?tab=mine");
        assertThat(mine).contains("Kon niet verschijnen", "Dit is kwabbelig, toch?");
        assertThat(page(Cast.AMINA, "/questions?tab=mine")).doesNotContain("kwabbelig");
        var path =
                "/contributions/unplaced/" + mine.split("/contributions/unplaced/", 2)[1].substring(0, 12) + "/dropped";
        assertThat(post(Cast.AMINA, path)).hasStatus(404);
        assertThat(post(Cast.TESS, path)).hasStatus(303);
        assertThat(page(Cast.TESS, "/questions?tab=mine")).doesNotContain("kwabbelig");
        assertThat(tokenDrafts()).isZero();
    }

    @Test
    void onesOwnThreadNeverStaysOnADevice() throws Exception {
        var id = asked(Cast.AMINA);
        assertThat(page(Cast.JONAS, "/questions/" + id)).contains("data-offline=\"read\"");
        assertThat(page(Cast.AMINA, "/questions/" + id)).contains("flimwerk").doesNotContain("data-offline=\"read\"");
    }

    @Test
    void whereNobodyIsNamedTheDayIsAllThatIsTold() throws Exception {
        var id = asked(Cast.AMINA);
        new Scene(context).answer(id, Cast.JONAS);
        var today = page(Cast.AMINA, "/");
        assertThat(today.split("id=\"outcome-item-" + id, 2)[1].split("</li>", 2)[0])
                .contains("flimwerk")
                .doesNotContain("<time");
    }

    @Test
    void whatIsTakenAwayGoesWithTheNextBatch() {
        var id = asked(Cast.AMINA);
        assertThat(post(Cast.AMINA, "/contributions/" + id + "/removed")).hasStatus(303);
        assertThat(web.get().uri("/questions/" + id).with(cast.as(Cast.JONAS))).hasStatusOk();
        deeds.carryOut();
        assertThat(web.get().uri("/questions/" + id).with(cast.as(Cast.JONAS))).hasStatus(404);
    }

    @Test
    void whatIsToBeTakenAwayMayStayAfterAll() {
        var id = asked(Cast.AMINA);
        post(Cast.AMINA, "/contributions/" + id + "/removed");
        assertThat(post(Cast.JONAS, "/contributions/" + id + "/restored")).hasStatus(403);
        assertThat(post(Cast.AMINA, "/contributions/" + id + "/restored")).hasStatus(303);
        deeds.carryOut();
        assertThat(web.get().uri("/questions/" + id).with(cast.as(Cast.JONAS))).hasStatusOk();
    }

    @Test
    void nobodyElseTakesItAwayOrChangesIt() {
        var id = asked(Cast.AMINA);
        assertThat(post(Cast.JONAS, "/contributions/" + id + "/removed")).hasStatus(403);
        assertThat(post(Cast.JONAS, "/questions/" + id, "title", "Gekaapt", "version", "0"))
                .hasStatus(403);
        assertThat(web.get().uri("/questions/" + id + "/edit").with(cast.as(Cast.JONAS)))
                .hasStatus(403);
    }

    @Test
    void untilTheBatchItCanBeTakenBackIntoTheForm() throws Exception {
        ask(Cast.AMINA);
        var waiting = page(Cast.AMINA, "/questions?tab=mine")
                .split("/questions/waiting/", 2)[1]
                .substring(0, 12);
        assertThat(post(Cast.JONAS, "/questions/waiting/" + waiting + "/withdrawn"))
                .hasStatus(404);
        assertThat(post(Cast.AMINA, "/questions/waiting/" + waiting + "/withdrawn"))
                .hasStatusOk()
                .bodyText()
                .contains("flimwerk", "value=\"pseudonym\" checked", "name=\"draft\" value=\"p-");
        assertThat(tokenDrafts()).as("and is kept as a draft").isOne();
        assertThat(post(Cast.AMINA, "/questions/waiting/" + waiting + "/withdrawn"))
                .as("once")
                .hasStatus(404);
        deeds.carryOut();
        assertThat(page(Cast.JONAS, "/questions?tab=newest")).doesNotContain("flimwerk");
    }

    @Test
    void untilTheBatchACommentCanBeTakenBackIntoItsForm() throws Exception {
        var id = asked(Cast.AMINA);
        var answer = new Scene(context).answer(id, Cast.JONAS);
        var before = everythingThatWaits();
        assertThat(comment(Cast.TESS, answer, "Dit is kwabbelig, toch?")).hasStatus(303);
        var mine = page(Cast.TESS, "/questions?tab=mine");
        assertThat(mine).contains("Reactie:", "Dit is kwabbelig, toch?");
        assertThat(page(Cast.AMINA, "/questions?tab=mine")).doesNotContain("kwabbelig");
        var path =
                "/contributions/waiting/" + mine.split("/contributions/waiting/", 2)[1].substring(0, 12) + "/withdrawn";
        for (var other : List.of(Cast.AMINA, Cast.JONAS, Cast.BEHEER)) {
            assertThat(post(other, path)).hasStatus(404);
        }
        assertThat(post(Cast.TESS, path))
                .hasStatusOk()
                .bodyText()
                .containsPattern("<textarea[^>]*>Dit is kwabbelig, toch\\?</textarea>")
                .contains("value=\"pseudonym\" checked");
        assertThat(everythingThatWaits()).as("nothing tells").isEqualTo(before);
        assertThat(post(Cast.TESS, path)).hasStatus(404);
        deeds.carryOut();
        assertThat(page(Cast.JONAS, "/questions/" + id)).doesNotContain("kwabbelig");

        comment(Cast.TESS, answer, "Dit is kwabbelig, zeg ik.");
        deeds.carryOut();
        assertThat(page(Cast.JONAS, "/questions/" + id)).contains("Dit is kwabbelig, zeg ik.");
        assertThat(page(Cast.TESS, "/questions?tab=mine")).doesNotContain("kwabbelig");
    }

    @Test
    void whereThingsGoSlowlyTheyDoSoUnderAPseudonymTooAndNothingIsWrittenDown() throws Exception {
        var spaces = context.getBean(Spaces.class);
        var space = spaces.open(SpaceKind.CLOSED, "Trage kring", "Rustig leren", cast.id(Cast.SANNE));
        for (var member : List.of(Cast.AMINA, Cast.JONAS, Cast.NORA, Cast.WILLEM, Cast.TESS)) {
            spaces.join(space, cast.id(member));
        }
        assertThat(post(Cast.SANNE, "/spaces/" + space + "/pace", "minutes", "60", "reason", "Rustig aan"))
                .hasStatus(303);
        var here = new String[] {"title", TITLE, "as", "pseudonym", "space", space.toString(), "once", "s-1"};
        assertThat(post(Cast.AMINA, "/questions", here)).hasStatus(303);
        assertThat(post(Cast.AMINA, "/questions", here))
                .as("the same once more")
                .hasStatus(303);
        assertThat(post(
                        Cast.AMINA,
                        "/questions",
                        "title",
                        "En dan nog dit?",
                        "as",
                        "pseudonym",
                        "space",
                        space.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("En dan nog dit?");
        assertThat(post(Cast.AMINA, "/questions", "title", "Op naam dan?", "space", space.toString()))
                .as("under one's name neither")
                .hasStatus(422);
        assertThat(ask(Cast.AMINA, "title", "Elders gaat het gewoon?")).hasStatus(303);
        deeds.carryOut();
        var id = ContributionId.of(jdbc.sql("select id from contributions.contribution where space_id = :space")
                .param("space", space.value())
                .query(Long.class)
                .single());
        assertThat(comment(Cast.AMINA, id, "Nog iets.")).as("still").hasStatus(422);
        assertThat(comment(Cast.JONAS, id, "Ik ook.")).hasStatus(303);
        assertThat(comment(Cast.JONAS, id, "Ik weer."))
                .hasStatus(422)
                .bodyText()
                .contains("Ik weer.");
        var path = "/contributions/waiting/"
                + page(Cast.JONAS, "/questions?tab=mine")
                        .split("/contributions/waiting/", 2)[1]
                        .substring(0, 12)
                + "/withdrawn";
        assertThat(post(Cast.JONAS, path)).hasStatusOk();
        assertThat(comment(Cast.JONAS, id, "Ik toch anders."))
                .as("what was taken back does not count")
                .hasStatus(303);
        // Its memory is of this node alone: what a restart does.
        context.getBean(PseudonymousPace.class).forget();
        assertThat(comment(Cast.AMINA, id, "Nog iets.")).hasStatus(303);
    }

    private List<String> everythingThatWaits() {
        return jdbc.sql("""
                        select 'waiting ' || id from contributions.waiting
                        union all
                        select 'draft ' || id from contributions.token_draft
                        union all
                        select 'change ' || kind || count(*) from shared.change group by kind
                        """).query(String.class).list();
    }

    @Test
    void noColleagueIsNamedAndWhatWasTypedStays() {
        for (var text : List.of(
                "Waarom doet Jonas altijd zo?",
                "Jonas doet zo raar.",
                "Vraag het [@Jonas](/people/" + cast.id(Cast.JONAS) + ") maar.",
                "Kijk op ![Foto](/files/0123456789ab) maar.")) {
            assertThat(ask(Cast.AMINA, "body", text))
                    .hasStatus(422)
                    .bodyText()
                    .contains("id=\"as-error\"", "flimwerk", "value=\"pseudonym\" checked");
        }
        assertThat(ask(Cast.AMINA, "body", "Een collega doet zo raar.")).hasStatus(303);
    }

    @Test
    void aSurnameIsANameTooAndWhatMeansSomethingElseCanBeSaidOtherwise() {
        var colleague = new NewPerson(
                "Snorrik de Kwolmer", "kwolmer@zwerm.example", "nl", ZoneId.of("Europe/Amsterdam"), false);
        context.getBean(People.class).welcomeHashed(colleague, "none");
        assertThat(ask(Cast.AMINA, "body", "Waarom zei zuster De Kwolmer dat?"))
                .hasStatus(422)
                .bodyText()
                .contains("Snorrik de Kwolmer", "kies dan een ander woord", "zuster De Kwolmer");
        assertThat(ask(Cast.AMINA, "body", "Waarom zei een kwolmer dat?")).hasStatus(303);
    }

    @Test
    void amongAFewAPseudonymHidesNobodyAndIsRefused() {
        assertThat(ask(Cast.AMINA, "space", cast.confidential().toString()))
                .hasStatus(422)
                .bodyText()
                .contains("minder dan vijf mensen", "flimwerk");
    }

    @Test
    void inAConfidentialSpaceOfSomePeopleItIsSealedLikeAllElse() throws Exception {
        var spaces = context.getBean(Spaces.class);
        var space = spaces.open(SpaceKind.CONFIDENTIAL, "Kring", "Samen leren", cast.id(Cast.SANNE));
        for (var member : List.of(Cast.AMINA, Cast.JONAS, Cast.NORA, Cast.WILLEM)) {
            spaces.join(space, cast.id(member));
        }
        assertThat(ask(Cast.AMINA, "space", space.toString())).hasStatus(303);
        deeds.carryOut();
        var id = ContributionId.of(
                jdbc.sql("""
                        select id
                        from contributions.contribution
                        where space_id = :space and sealed and pseudonym is not null and title !~ 'flimwerk'
                        """).param("space", space.value()).query(Long.class).single());
        assertThat(page(Cast.JONAS, "/questions/" + id)).contains("flimwerk", "Vraagsteller");
        assertThat(page(Cast.AMINA, "/questions/" + id)).contains("flimwerk", "secretly-mine");
        assertThat(web.get().uri("/questions/" + id).with(cast.as(Cast.TESS))).hasStatus(404);
    }

    @Test
    void whatWasKeptUnderTheNameGoesAtOnceWhenAPseudonymIsChosen() throws Exception {
        var named = draft(post(Cast.AMINA, "/questions/drafts", "title", TITLE, "once", "k-2"));
        assertThat(drafts()).isOne();
        var token = draft(post(
                Cast.AMINA, "/questions/drafts", "title", TITLE, "once", "k-2", "draft", named, "as", "pseudonym"));
        assertThat(token).startsWith("p-");
        assertThat(drafts()).isZero();
        // A save under the name that was still on its way.
        assertThat(post(Cast.AMINA, "/questions/drafts", "title", TITLE, "once", "k-2"))
                .hasStatus(204);
        assertThat(drafts()).isZero();
        assertThat(post(Cast.AMINA, "/questions/drafts/opened", "draft", token))
                .hasStatusOk()
                .bodyText()
                .contains("flimwerk");
        assertThat(post(Cast.JONAS, "/questions/drafts/opened", "draft", token))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("flimwerk");
        // Back to the name, as somebody may.
        assertThat(draft(post(Cast.AMINA, "/questions/drafts", "title", TITLE, "once", "k-2", "draft", token)))
                .hasSize(12);
        assertThat(tokenDrafts()).isZero();
        assertThat(drafts()).isOne();
    }

    @Test
    void sendingForgetsEveryDraft() throws Exception {
        var token = draft(post(Cast.AMINA, "/questions/drafts", "title", TITLE, "once", "k-3", "as", "pseudonym"));
        ask(Cast.AMINA, "once", "k-3", "draft", token);
        assertThat(post(Cast.AMINA, "/questions/drafts", "title", TITLE, "once", "k-3", "as", "pseudonym"))
                .hasStatus(204);
        assertThat(post(Cast.AMINA, "/questions/drafts", "title", TITLE, "once", "k-3"))
                .hasStatus(204);
        assertThat(tokenDrafts()).isZero();
        assertThat(drafts()).isZero();
    }

    @Test
    void aDraftUnderANameCannotBeReadInTheDatabase() {
        post(Cast.AMINA, "/questions/drafts", "title", TITLE, "body", "Zwoelmig", "tried", "Drommelig");
        assertThat(jdbc.sql("""
                                select count(*)
                                from contributions.contribution c
                                join questions.question q on q.id = c.id
                                where c.title || c.body || q.tried ~ 'flimwerk|Zwoelmig|Drommelig'
                                """).query(Integer.class).single()).isZero();
    }

    @Test
    void theAskerMayBeDrawnAndIsNotShownThat() {
        var id = asked(Cast.AMINA);
        for (var invited : List.of(Cast.AMINA, Cast.JONAS)) {
            jdbc.sql("""
                            insert into expertise.invitation
                                (id, contribution_id, person_id, slot, stage, reason, state, offered_at)
                            values (:id, :question, :person, 'steward', 0, '{"key": "steward"}', 'open', now())
                            on conflict do nothing
                            """)
                    .param("id", PublicId.next())
                    .param("question", id.value())
                    .param("person", cast.id(invited).value())
                    .update();
        }
        var expertise = context.getBean(Expertise.class);
        assertThat(expertise.waitingFor(cast.viewer(Cast.JONAS), id)).isPresent();
        assertThat(expertise.waitingFor(cast.viewer(Cast.AMINA), id)).isEmpty();
        assertThat(expertise.waitingFor(cast.viewer(Cast.AMINA), 10))
                .noneMatch(waiting -> waiting.question().equals(id));
    }

    @Test
    void whoeverAskedIsNotWrittenDownAsAFollowerAndMayThankLikeAnybody() {
        var id = asked(Cast.AMINA);
        post(Cast.AMINA, "/contributions/" + id + "/followers");
        post(Cast.JONAS, "/contributions/" + id + "/followers");
        assertThat(jdbc.sql("select person_id from contributions.follower where contribution_id = :id")
                        .param("id", id.value())
                        .query(Long.class)
                        .list())
                .containsExactly(cast.id(Cast.JONAS).value());
        assertThat(post(Cast.AMINA, "/contributions/" + id + "/thanks")).hasStatus(303);
    }

    @Test
    void aStewardSilencesAPseudonymInItsThreadAndLearnsNothing() throws Exception {
        var id = asked(Cast.AMINA);
        comment(Cast.TESS, id, "Wat een onzin allemaal.");
        deeds.carryOut();
        var remark = jdbc.sql("select id from contributions.contribution where root_id = :id and kind = 'comment'")
                .param("id", id.value())
                .query(Long.class)
                .single();
        var path = "/contributions/" + PublicId.show(remark) + "/acts/silence";
        assertThat(post(Cast.JONAS, path, "reason", "Onzin.")).hasStatus(403);
        assertThat(post(Cast.BEHEER, path)).hasStatus(422);
        assertThat(post(Cast.BEHEER, path, "reason", "Dat helpt niemand.")).hasStatus(303);
        var acts = "/spaces/" + cast.everyone() + "/acts";
        assertThat(web.get().uri(acts).with(cast.as(Cast.TESS)))
                .bodyText()
                .contains("liet een schuilnaam zwijgen", "Dat helpt niemand.");
        assertThat(comment(Cast.TESS, id, "En nog meer onzin."))
                .hasStatus(422)
                .bodyText()
                .contains("En nog meer onzin.", "laat in dit gesprek niets meer toe");
        assertThat(comment(Cast.JONAS, id, "Dat valt wel mee.")).hasStatus(303);
        assertThat(post(Cast.BEHEER, path + "/undone")).hasStatus(303);
        assertThat(web.get().uri(acts).with(cast.as(Cast.BEHEER)))
                .bodyText()
                .contains("teruggedraaid door")
                .doesNotContain(path + "/undone");
        assertThat(comment(Cast.TESS, id, "Sorry daarvoor.")).hasStatus(303);
    }

    @Test
    void todayKnowsOnesOwnByComputingAlone() throws Exception {
        var id = asked(Cast.AMINA);
        new Scene(context).answer(id, Cast.JONAS);
        assertThat(page(Cast.AMINA, "/")).contains("/questions/" + id);
    }

    private ContributionId asked(Cast who) {
        return asked(who, TITLE);
    }

    private ContributionId asked(Cast who, String title) {
        assertThat(post(who, "/questions", "title", title, "as", "pseudonym")).hasStatus(303);
        deeds.carryOut();
        return ContributionId.of(jdbc.sql("select id from contributions.contribution where title = :title")
                .param("title", title)
                .query(Long.class)
                .single());
    }

    private ContributionId question() {
        return ContributionId.of(jdbc.sql("select id from contributions.contribution where title = :title")
                .param("title", TITLE)
                .query(Long.class)
                .single());
    }

    private MvcTestResult ask(Cast who, String... more) {
        var fields = new ArrayList<>(List.of("title", TITLE, "as", "pseudonym"));
        fields.addAll(List.of(more));
        return post(who, "/questions", fields.toArray(String[]::new));
    }

    private MvcTestResult comment(Cast who, ContributionId about, String text) {
        return post(who, "/contributions/" + about + "/comments", "body", text, "as", "pseudonym");
    }

    private int drafts() {
        return jdbc.sql("select count(*) from contributions.contribution where state = 'draft' and author_id = :amina")
                .param("amina", cast.id(Cast.AMINA).value())
                .query(Integer.class)
                .single();
    }

    private int tokenDrafts() {
        return jdbc.sql("select count(*) from contributions.token_draft")
                .query(Integer.class)
                .single();
    }

    private static String draft(MvcTestResult kept) throws UnsupportedEncodingException {
        return kept.getResponse().getContentAsString().replaceAll(".*\"draft\":\"([^\"]+)\".*", "$1");
    }

    private static List<String> bylines(String page) {
        return java.util.regex.Pattern.compile("<span(?: class=\"name\")?>(Vraagsteller|Schuilnaam \\d+)</span>")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private String page(Cast who, String path) throws UnsupportedEncodingException {
        return web.get().uri(path).with(cast.as(who)).exchange().getResponse().getContentAsString();
    }

    private MvcTestResult post(Cast who, String path, String... fields) {
        var request = web.post().uri(path).with(cast.as(who)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
