package nl.zwerm.circles.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.zwerm.contributions.PseudonymousDeeds;
import nl.zwerm.people.Accounts;
import nl.zwerm.shared.PublicId;
import nl.zwerm.testing.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletResponse;

/** After a session about amina's case she would tell others what she learned; whoever was there can object. */
@ExtendWith(OutputCaptureExtension.class)
class TellingOthersTests extends CirclesTrial {

    private static final List<Cast> ALL = List.of(Cast.AMINA, Cast.JONAS, Cast.NORA, Cast.WILLEM);
    private static final List<Cast> FELLOWS = List.of(Cast.JONAS, Cast.NORA, Cast.WILLEM);
    private static final List<Cast> OUTSIDE = List.of(Cast.TESS, Cast.SANNE, Cast.BEHEER);
    private static final String TITLE = "Eerst luisteren, dan pas fladderen";
    private static final String BODY = "Wie te snel kwettert, hoort de nachtzwaluw niet.";
    private static final String REASON = "De nachtzwaluw ben ik";

    @Autowired
    private Proposals proposals;

    @Autowired
    private Purging purging;

    @Autowired
    private PseudonymousDeeds deeds;

    @Autowired
    private Accounts accounts;

    private String circle = "";
    private String session = "";
    private String fresh = "";

    @BeforeEach
    void meet() throws Exception {
        circle = agreed();
        session = planned(circle);
        jdbc.sql("update circles.session set starts_at = now() where id = :id")
                .param("id", number(session))
                .update();
        for (var who : ALL) {
            send(session + "/arrival", who);
        }
        send(session + "/offer", Cast.AMINA, "brings", "true");
        send(session + "/offer", Cast.JONAS, "leads", "true");
        send(session + "/beginning", Cast.NORA);
        send(session + "/entries", Cast.AMINA, "kind", "PITCH", "text", "De merel zwijgt", "once", token());
        send(session + "/end", Cast.JONAS);
        fresh = "/circles/for-others/new?session=" + session.substring(session.lastIndexOf('/') + 1);
    }

    @Test
    void herOutcomeStandsBesideTheFormAndNobodyElseFindsIt() throws Exception {
        var outcome = location(send(session + "/outcome", Cast.AMINA, "question", "Waarom zwijgt de merel?"));

        assertThat(main(outcome, Cast.AMINA)).contains(fresh);
        assertThat(main(fresh, Cast.AMINA)).contains("Waarom zwijgt de merel?", "3 collega");
        var others = new ArrayList<>(FELLOWS);
        others.addAll(OUTSIDE);
        for (var who : others) {
            assertThat(status(fresh, who)).as("%s", who).isEqualTo(404);
            assertThat(propose(who).getStatus()).isEqualTo(404);
        }
        assertThat(status("/circles/for-others/new?session=000000000001", Cast.AMINA))
                .isEqualTo(404);
    }

    @Test
    void whatIsNotGoneThroughIsKeptAndMended() throws Exception {
        for (var missing : ProposalForm.CHECKS) {
            var answer = send(fresh, Cast.AMINA, without(fields(), "check-" + missing));
            assertThat(answer.getStatus()).as(missing).isEqualTo(422);
            assertThat(text(answer)).contains(TITLE, BODY, "Vink elk punt aan");
        }
        assertThat(refused("body", "Zij is van 12-03-1951")).contains("geboortedatum");
        assertThat(refused("body", "Over 111222333")).contains("burgerservicenummer");
        assertThat(refused("title", "Willem wist het")).contains("Willem");
        assertThat(refused("body", "x".repeat(1_000_000))).contains("5.000");
        assertThat(refused("title", "")).contains(BODY);
        assertThat(jdbc.sql("select count(*) from circles.proposal where session_id = :id")
                        .param("id", number(session))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whoWasThereReadsItAndNobodyElse() throws Exception {
        var proposal = proposed();

        assertThat(location(propose(Cast.AMINA))).as("sent twice").isEqualTo(proposal);
        assertThat(main(proposal, Cast.AMINA))
                .contains(TITLE, BODY, "Nog 72 uur")
                .doesNotContain("/answer");
        for (var who : FELLOWS) {
            assertThat(main(proposal, who))
                    .as("%s", who)
                    .contains(TITLE, BODY, "/answer", "Er komt geen naam boven")
                    .doesNotContain("/withdrawal", "/publication", "/naming");
            assertThat(main("/circles/for-others", who)).contains(TITLE);
            assertThat(page("/", who)).contains(proposal).doesNotContain(TITLE);
            assertThat(letters.to(cast.id(who)))
                    .isNotEmpty()
                    .allSatisfy(letter -> assertThat(letter).doesNotContain(TITLE, "nachtzwaluw", "ntervisie"));
            for (var deed : List.of("/publication", "/withdrawal", "/anew", "/naming")) {
                assertThat(send(proposal + deed, who, fields()).getStatus())
                        .as(who + deed)
                        .isEqualTo(404);
            }
        }
        for (var who : OUTSIDE) {
            assertThat(status(proposal, who)).as("%s", who).isEqualTo(404);
            assertThat(page("/circles/for-others", who)).doesNotContain(TITLE, proposal);
            assertThat(page("/search?q=nachtzwaluw", who)).doesNotContain(TITLE);
            for (var deed : List.of("/answer", "/naming", "/publication", "/withdrawal", "/anew")) {
                assertThat(send(proposal + deed, who, "choice", "objection").getStatus())
                        .as(who + deed)
                        .isEqualTo(404);
            }
        }
        assertThat(inTheClear("nachtzwaluw")).isEmpty();
        assertThat(inTheClear("fladderen")).isEmpty();
    }

    @Test
    void whetherAnybodyObjectsShowsNowhereBeforeTheEnd(CapturedOutput said) throws Exception {
        var proposal = proposed();
        var fine = send(proposal + "/answer", Cast.NORA, "choice", "fine");
        var afterFine = everything(proposal);
        long lengthBefore = length(proposal);

        var objection = send(proposal + "/answer", Cast.NORA, "choice", "objection", "reason", REASON);

        assertThat(everything(proposal)).isEqualTo(afterFine);
        assertThat(objection.getStatus()).isEqualTo(fine.getStatus()).isEqualTo(303);
        assertThat(location(objection)).isEqualTo(location(fine));
        assertThat(length(proposal)).isEqualTo(lengthBefore);
        assertThat(inTheClear(REASON)).isEmpty();
        proposals.tellAllOver();
        assertThat(everything(proposal)).isEqualTo(afterFine);
        assertThat(said.getAll()).doesNotContain(REASON, TITLE, BODY);
        assertThat(send(proposal + "/publication", Cast.AMINA).getStatus()).isEqualTo(422);
        assertThat(send(proposal + "/anew", Cast.AMINA, fields()).getStatus()).isEqualTo(404);
    }

    @Test
    void afterTheEndAnObjectionStopsItWithoutAName() throws Exception {
        var proposal = proposed();
        send(proposal + "/answer", Cast.NORA, "choice", "objection", "reason", REASON + "\nEn de merel ook");
        send(proposal + "/answer", Cast.WILLEM, "choice", "objection");
        send(proposal + "/answer", Cast.JONAS, "choice", "fine");
        over(proposal);

        assertThat(page("/", Cast.AMINA)).contains(proposal);
        assertThat(main(proposal, Cast.AMINA))
                .contains("Er is bezwaar gemaakt", REASON, "En de merel ook", TITLE)
                .doesNotContain("Nora", "Willem", "/publication");
        for (var who : FELLOWS) {
            assertThat(main(proposal, who))
                    .contains("Er is bezwaar gemaakt")
                    .doesNotContain(REASON, TITLE, BODY, "/answer");
        }
        assertThat(send(proposal + "/publication", Cast.AMINA).getStatus()).isEqualTo(422);
        assertThat(main(proposal + "/anew", Cast.AMINA)).contains(TITLE, REASON);

        send(proposal + "/anew", Cast.AMINA, with(fields(), "title", "Kwetter later"));

        assertThat(main(proposal, Cast.NORA)).contains("Kwetter later", "Nog 72 uur", "/answer");
        over(proposal);
        assertThat(main(proposal, Cast.AMINA)).contains("/publication").doesNotContain(REASON);
    }

    @Test
    void objectingAfterTheEndIsRefused() throws Exception {
        var proposal = proposed();
        over(proposal);

        var late = send(proposal + "/answer", Cast.NORA, "choice", "objection", "reason", REASON);

        assertThat(late.getStatus()).isEqualTo(422);
        assertThat(text(late)).contains("De 72 uur zijn voorbij");
        assertThat(main(proposal, Cast.AMINA)).contains("/publication");
        assertThat(main(proposal, Cast.NORA)).doesNotContain("/answer");
    }

    @Test
    void anAnswerThatSaysNothingIsAskedAgain() throws Exception {
        var proposal = proposed();

        assertThat(send(proposal + "/answer", Cast.NORA, "choice", "").getStatus())
                .isEqualTo(422);
        var mixed = send(proposal + "/answer", Cast.NORA, "choice", "fine", "reason", REASON);
        assertThat(mixed.getStatus()).isEqualTo(422);
        assertThat(text(mixed)).contains(REASON);
        assertThat(send(proposal + "/answer", Cast.NORA, "choice", "objection", "reason", "x".repeat(1_000_000))
                        .getStatus())
                .isEqualTo(422);
        assertThat(send(proposal + "/answer", Cast.AMINA, "choice", "objection").getStatus())
                .isEqualTo(404);
        over(proposal);
        assertThat(main(proposal, Cast.AMINA)).contains("/publication");
    }

    @Test
    void withoutNamesItAppearsWithTheNextBatchAndNothingTiesItToTheSession() throws Exception {
        var proposal = proposed();
        long space = space(proposal);
        over(proposal);

        assertThat(location(send(proposal + "/publication", Cast.AMINA))).isEqualTo("/insights");
        assertThat(location(send(proposal + "/publication", Cast.AMINA)))
                .as("pressed twice")
                .isEqualTo("/insights");

        proposals.removeDone();
        assertThat(keys(space)).as("not in one night with the insight").isOne();
        jdbc.sql("update circles.proposal set done_on = done_on - 1 where done_on is not null")
                .update();
        proposals.removeDone();
        assertThat(keys(space)).isZero();
        assertThat(notices(proposal)).isEmpty();
        assertThat(inTheClear("nachtzwaluw")).isEmpty();
        deeds.carryOut();
        var insight = insight();
        for (var who : List.of(Cast.TESS, Cast.BEHEER, Cast.NORA)) {
            assertThat(main(insight, who))
                    .as("%s", who)
                    .contains(TITLE, "nachtzwaluw", "Een collega", "Geleerd in een intervisiegroep")
                    .doesNotContain("Amina", NAME, "Nora", "/edit");
        }
        assertThat(main("/insights", Cast.TESS)).contains(TITLE);
        assertThat(status(insight + "/edit", Cast.AMINA)).isEqualTo(403);
        assertThat(status(proposal, Cast.AMINA)).isEqualTo(404);
        assertThat(send(proposal + "/publication", Cast.AMINA).getStatus())
                .as("once it is destroyed")
                .isEqualTo(404);
        assertThat(jdbc.sql("select count(*) from contributions.contribution where id = :id and author_id is null")
                        .param("id", number(insight))
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void notEvenWhetherSomebodyAnsweredIsToBeSeenInTheDatabase() throws Exception {
        var proposal = proposed();
        var before = notices(proposal);

        send(proposal + "/answer", Cast.NORA, "choice", "objection");
        send(proposal + "/answer", Cast.WILLEM, "choice", "fine");

        assertThat(before).isNotEmpty();
        assertThat(notices(proposal)).isEqualTo(before);
        closes(proposal, "1 minute");
        proposals.tellAllOver();
        assertThat(notices(proposal)).as("of its proposer alone").hasSize(1);
    }

    @Test
    void anotherTextOutOfTheSameSessionWaits() throws Exception {
        var proposal = proposed();

        assertThat(location(send(fresh, Cast.AMINA, fields()))).as("sent twice").isEqualTo(proposal);
        var other = send(fresh, Cast.AMINA, with(fields(), "body", "De koekoek legt elders"));

        assertThat(other.getStatus()).isEqualTo(422);
        assertThat(other.getContentAsString()).contains("De koekoek legt elders", "ligt er al iets van jou voor");
    }

    @Test
    void whosePlaceRestsIsNotAskedUntilAFellowKnowsThem() throws Exception {
        accounts.giveEntry(cast.id(Cast.JONAS), cast.id(Cast.BEHEER));
        var proposal = proposed();
        assertThat(status(proposal, Cast.JONAS)).isEqualTo(404);

        send(circle + "/seats/" + cast.id(Cast.JONAS) + "/readmission", Cast.NORA);

        assertThat(main(proposal, Cast.JONAS)).contains(TITLE);
    }

    private List<String> notices(String proposal) {
        return jdbc.sql("select n::text || n.xmin::text from notifications.notice n where path = :path order by 1")
                .param("path", proposal)
                .query(String.class)
                .list();
    }

    @Test
    void byNameWithThoseWhoChoseToBeNamed() throws Exception {
        var proposal = location(send(fresh, Cast.AMINA, with(fields(), "as", "name")));
        assertThat(main(proposal, Cast.NORA)).contains("/naming", "De naam van Amina");
        send(proposal + "/naming", Cast.NORA, "wanted", "true");
        send(proposal + "/naming", Cast.WILLEM, "wanted", "true");
        send(proposal + "/naming", Cast.WILLEM, "wanted", "false");
        assertThat(main(proposal, Cast.NORA)).contains("Noem mij toch niet");
        assertThat(main(proposal, Cast.AMINA)).doesNotContain("Nora");
        over(proposal);
        assertThat(main(proposal, Cast.AMINA)).contains("Nora").doesNotContain("Willem", "Jonas");

        var insight = location(send(proposal + "/publication", Cast.AMINA));

        assertThat(insight).startsWith("/insights/");
        assertThat(main(insight, Cast.TESS))
                .contains(TITLE, "Amina", "Nora", "Geleerd in een intervisiegroep")
                .doesNotContain("Willem", NAME);
        assertThat(status(insight + "/edit", Cast.AMINA)).isEqualTo(403);
        assertThat(send(insight, Cast.AMINA, "title", "Anders", "body", "Zo", "tone", "mixed", "version", "0")
                        .getStatus())
                .isEqualTo(403);
        send(insight + "/naming/withdrawal", Cast.NORA);
        assertThat(main(insight, Cast.TESS)).contains("Amina").doesNotContain("Nora");
    }

    @Test
    void withoutNamesNoColleagueMayBeNamedInIt() throws Exception {
        var named = with(fields(), "body", "Vraag het Sanne");

        assertThat(send(fresh, Cast.AMINA, with(named, "sure", "true")).getStatus())
                .isEqualTo(422);
        assertThat(send(fresh, Cast.AMINA, with(with(named, "sure", "true"), "as", "name"))
                        .getStatus())
                .isEqualTo(303);
    }

    @Test
    void itGoesOnWhenTheSessionIsPurgedAndTheCircleEnds() throws Exception {
        var proposal = proposed();
        send(session + "/purge", Cast.AMINA, "sure", "true");
        purging.everythingDue();
        assertThat(status(session, Cast.NORA)).isEqualTo(404);
        send(circle + "/end", Cast.AMINA);

        assertThat(main(proposal, Cast.NORA)).contains(TITLE, "/answer");
        over(proposal);
        assertThat(location(send(proposal + "/publication", Cast.AMINA))).isEqualTo("/insights");
    }

    @Test
    void withdrawnItIsGoneWithItsKeyAndSoIsWhatNobodyPublishes() throws Exception {
        var proposal = proposed();
        long space = space(proposal);

        assertThat(location(send(proposal + "/withdrawal", Cast.AMINA))).isEqualTo("/circles/for-others");

        assertThat(keys(space)).isZero();
        for (var who : ALL) {
            assertThat(status(proposal, who)).isEqualTo(404);
            assertThat(page("/", who)).doesNotContain(proposal);
        }
        var another = proposed();
        long its = space(another);
        closes(another, "30 days 1 hour");
        proposals.removeOld();
        assertThat(status(another, Cast.AMINA)).isEqualTo(404);
        assertThat(keys(its)).isZero();
    }

    @Test
    void inWhosePlaceAnAdministratorCouldSitReadsItAgainWhenAFellowSaysSo() throws Exception {
        var proposal = proposed();
        accounts.giveEntry(cast.id(Cast.JONAS), cast.id(Cast.BEHEER));
        assertThat(status(proposal, Cast.JONAS)).isEqualTo(404);

        assertThat(send(circle + "/seats/" + cast.id(Cast.JONAS) + "/readmission", Cast.NORA)
                        .getStatus())
                .isEqualTo(303);

        assertThat(main(proposal, Cast.JONAS)).contains(TITLE);
    }

    @Test
    void whoseAccountIsClosedTellsNothing() throws Exception {
        var proposal = proposed();

        accounts.deactivate(cast.id(Cast.AMINA), cast.id(Cast.BEHEER));

        assertThat(status(proposal, Cast.NORA)).isEqualTo(404);
    }

    /** All that anybody can fetch, and all they were told. */
    private Map<String, String> everything(String proposal) throws Exception {
        var all = new TreeMap<String, String>();
        for (var who : ALL) {
            for (var path : List.of(proposal, "/circles/for-others", "/circles", circle, session, "/")) {
                all.put(who + path, page(path, who).replaceAll("<time[^>]*>[^<]*</time>", ""));
            }
            all.put(who + " told", String.join("\n", letters.to(cast.id(who))));
        }
        return all;
    }

    private String proposed() throws Exception {
        var answer = propose(Cast.AMINA);
        assertThat(answer.getStatus()).isEqualTo(303);
        return location(answer);
    }

    private MockHttpServletResponse propose(Cast who) throws Exception {
        return send(fresh, who, fields());
    }

    private String refused(String field, String typed) throws Exception {
        var answer = send(fresh, Cast.AMINA, with(fields(), field, typed));
        assertThat(answer.getStatus()).as(field).isEqualTo(422);
        return text(answer);
    }

    private static String[] fields() {
        var fields = new ArrayList<>(List.of("title", TITLE, "body", BODY, "as", "nobody"));
        ProposalForm.CHECKS.forEach(check -> fields.addAll(List.of("check-" + check, "true")));
        return fields.toArray(String[]::new);
    }

    private static String[] with(String[] fields, String field, String typed) {
        var all = new ArrayList<>(List.of(without(fields, field)));
        all.addAll(List.of(field, typed));
        return all.toArray(String[]::new);
    }

    private static String[] without(String[] fields, String field) {
        var kept = new ArrayList<String>();
        for (int i = 0; i < fields.length; i += 2) {
            if (!fields[i].equals(field)) {
                kept.addAll(List.of(fields[i], fields[i + 1]));
            }
        }
        return kept.toArray(String[]::new);
    }

    /** The 72 hours are behind. */
    private void over(String proposal) {
        closes(proposal, "1 second");
        proposals.tellAllOver();
    }

    private void closes(String proposal, String ago) {
        jdbc.sql("update circles.proposal set open_until = now() - :ago::interval where id = :id")
                .param("ago", ago)
                .param("id", number(proposal))
                .update();
    }

    private long space(String proposal) {
        return jdbc.sql("select space_id from circles.proposal where id = :id")
                .param("id", number(proposal))
                .query(Long.class)
                .single();
    }

    private long length(String proposal) {
        return jdbc.sql("select length(text) from circles.proposal where id = :id")
                .param("id", number(proposal))
                .query(Long.class)
                .single();
    }

    private int keys(long space) {
        return jdbc.sql("select count(*) from spaces.space_key where space_id = :space")
                .param("space", space)
                .query(Integer.class)
                .single();
    }

    private String insight() {
        return "/insights/"
                + PublicId.show(jdbc.sql("select id from contributions.contribution where title = :title")
                        .param("title", TITLE)
                        .query(Long.class)
                        .single());
    }
}
