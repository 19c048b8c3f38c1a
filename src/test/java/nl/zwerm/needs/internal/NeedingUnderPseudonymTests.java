package nl.zwerm.needs.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.PseudonymousDeeds;
import nl.zwerm.shared.PublicId;
import nl.zwerm.testing.BetweenTwo;
import nl.zwerm.testing.Cast;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

class NeedingUnderPseudonymTests extends BetweenTwo {

    private static final String TITLE = "Wat hulp als ik moet snibbelen";

    @Autowired
    private PseudonymousDeeds deeds;

    @Test
    void itAppearsWithTheNextBatchAndIsNobodys() throws Exception {
        assertThat(say(Cast.AMINA).getHeader("Location")).isEqualTo("/needs?tab=mine");
        assertThat(needs()).isEmpty();
        assertThat(main("/needs?tab=mine", Cast.AMINA)).contains("snibbelen", "Verschijnt binnen tien minuten");
        assertThat(main("/needs?tab=mine", Cast.JONAS)).doesNotContain("snibbelen");
        deeds.carryOut();
        var path = path();
        assertThat(main(path, Cast.JONAS))
                .contains("snibbelen", "Wie dit begon")
                .doesNotContain("Amina", "secretly-mine", "Hoe staat het ermee?");
        assertThat(main(path, Cast.AMINA)).contains("secretly-mine", "Hoe staat het ermee?");
        assertThat(main("/needs", Cast.JONAS)).contains("snibbelen", "Onder een schuilnaam");
        assertThat(main("/needs?tab=mine", Cast.AMINA)).contains("snibbelen").doesNotContain("Neem terug");
        assertThat(main("/needs?tab=mine", Cast.JONAS)).doesNotContain("snibbelen");
    }

    @Test
    void nothingThatIsKeptNamesWhoSaidItFromTheFormToTheEnd() throws Exception {
        send("/drafts", Cast.AMINA, "kind", "need", "title", "Iets heel anders", "once", "n-0");
        var before = rowsNaming(Cast.AMINA);
        say(Cast.AMINA, "once", "n-1", "body", "Want alleen durf ik niet", "topics", "Inwerken");
        assertThat(rowsNaming(Cast.AMINA)).as("while it waits").isEqualTo(before);
        deeds.carryOut();
        send(path() + "/joined", Cast.JONAS);
        send(path(), Cast.AMINA, "title", TITLE + " en knibbelen", "version", "0");
        deeds.carryOut();
        send(path() + "/state", Cast.AMINA, "state", "there");
        deeds.carryOut();
        assertThat(main(path(), Cast.JONAS))
                .contains("knibbelen", "Het is er nu")
                .doesNotContain("Amina");
        assertThat(jdbc.sql("select marked_by_id is null and worker_id is null from needs.need where id = :id")
                        .param("id", needs().getFirst())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        send("/contributions/" + path().substring("/needs/".length()) + "/removed", Cast.AMINA);
        deeds.carryOut();
        assertThat(status(path(), Cast.JONAS)).isEqualTo(404);
        assertThat(rowsNaming(Cast.AMINA)).as("in the end").isEqualTo(before);
    }

    @Test
    void whoJoinsDoesSoByNameAndWhoSaidItToo() throws Exception {
        said();
        assertThat(main(path(), Cast.JONAS)).contains("Je naam komt erbij te staan");
        send(path() + "/joined", Cast.JONAS);
        assertThat(main(path(), Cast.TESS)).contains("Jonas");
        assertThat(main(path(), Cast.AMINA)).contains("Je naam komt erbij te staan", "staat op je naam");
        send(path() + "/joined", Cast.AMINA);
        assertThat(main(path(), Cast.TESS)).contains("Amina");
    }

    @Test
    void onlyWhoSaidItChangesIt() throws Exception {
        said();
        assertThat(status(path() + "/edit", Cast.JONAS)).isEqualTo(403);
        assertThat(send(path(), Cast.JONAS, "title", "Gekaapt", "version", "0").getStatus())
                .isEqualTo(403);
        assertThat(send(path() + "/state", Cast.JONAS, "state", "there").getStatus())
                .isEqualTo(403);
        assertThat(main(path() + "/edit", Cast.AMINA)).contains("staat onder een schuilnaam", "snibbelen");
        assertThat(send(path(), Cast.AMINA, "title", "", "version", "0").getStatus())
                .isEqualTo(422);
    }

    @Test
    void whoChangesTwiceGoesOnFromTheFirstChange() throws Exception {
        said();
        send(path(), Cast.AMINA, "title", TITLE + " en knibbelen", "topics", "Inwerken, Knorrie", "version", "0");
        assertThat(main(path() + "/edit", Cast.AMINA)).contains("en knibbelen", "Inwerken, Knorrie", "value=\"0\"");
    }

    @Test
    void whatNobodyUnderstandsNeverStandsUnderAName() throws Exception {
        var refused = send("/needs", Cast.AMINA, "title", TITLE, "as", "schuilnaampje");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("id=\"as-error\"", "snibbelen", "value=\"pseudonym\" checked");
        assertThat(needs()).isEmpty();
    }

    @Test
    void untilTheBatchItCanBeTakenBackIntoTheForm() throws Exception {
        say(Cast.AMINA);
        var waiting = page("/needs?tab=mine", Cast.AMINA)
                .split("/needs/waiting/", 2)[1]
                .substring(0, 12);
        assertThat(send("/needs/waiting/" + waiting + "/withdrawn", Cast.JONAS).getStatus())
                .isEqualTo(404);
        assertThat(text(send("/needs/waiting/" + waiting + "/withdrawn", Cast.AMINA)))
                .contains("snibbelen", "value=\"pseudonym\" checked");
        deeds.carryOut();
        assertThat(needs()).isEmpty();
    }

    @Test
    void aFormThatArrivesTwiceMakesOne() throws Exception {
        say(Cast.AMINA, "once", "n-2");
        say(Cast.AMINA, "once", "n-2");
        deeds.carryOut();
        say(Cast.AMINA, "once", "n-2");
        deeds.carryOut();
        assertThat(needs()).hasSize(1);
    }

    @Test
    void whereItHidesNobodyItIsRefusedAndWhatWasTypedStays() throws Exception {
        var few = say(Cast.AMINA, "space", cast.confidential().toString());
        assertThat(few.getStatus()).isEqualTo(422);
        assertThat(text(few)).contains("minder dan vijf mensen", "snibbelen", "value=\"pseudonym\" checked");
        var named = say(Cast.AMINA, "body", "Jonas kijkt nooit mee.");
        assertThat(named.getStatus()).isEqualTo(422);
        assertThat(text(named)).contains("id=\"as-error\"", "Jonas kijkt nooit mee.");
        deeds.carryOut();
        assertThat(needs()).isEmpty();
    }

    @Test
    void whatWasKeptUnderTheNameGoesAtOnceAndALateSaveIsRefused() throws Exception {
        var kept = text(send("/drafts", Cast.AMINA, "kind", "need", "title", TITLE, "once", "n-3"));
        var draft = kept.replaceAll(".*\"draft\":\"([^\"]+)\".*", "$1");
        assertThat(drafts()).isOne();
        assertThat(send(
                                "/drafts",
                                Cast.AMINA,
                                "kind",
                                "need",
                                "title",
                                TITLE,
                                "once",
                                "n-3",
                                "draft",
                                draft,
                                "as",
                                "pseudonym")
                        .getStatus())
                .isEqualTo(204);
        assertThat(drafts()).isZero();
        assertThat(send("/drafts", Cast.AMINA, "kind", "need", "title", TITLE, "once", "n-3")
                        .getStatus())
                .isEqualTo(204);
        assertThat(drafts()).isZero();
    }

    private void said() throws Exception {
        say(Cast.AMINA);
        deeds.carryOut();
    }

    private MockHttpServletResponse say(Cast who, String... more) throws Exception {
        var fields = new ArrayList<>(List.of("title", TITLE, "as", "pseudonym"));
        fields.addAll(Arrays.asList(more));
        return send("/needs", who, fields.toArray(String[]::new));
    }

    private String path() {
        return "/needs/" + ContributionId.of(needs().getFirst());
    }

    private List<Long> needs() {
        return jdbc.sql("""
                        select id
                        from contributions.contribution
                        where kind = 'need' and pseudonym is not null and title like '%snibbelen%'
                        """).query(Long.class).list();
    }

    private int drafts() {
        return jdbc.sql("select count(*) from contributions.contribution where kind = 'need' and state = 'draft' "
                        + "and author_id = :amina")
                .param("amina", cast.id(Cast.AMINA).value())
                .query(Integer.class)
                .single();
    }

    /** How many rows of each table hold this person in any column; each request of a trial begins a session. */
    private Map<String, Integer> rowsNaming(Cast who) {
        var counts = new TreeMap<String, Integer>();
        jdbc.sql("""
                        select format('%I.%I', table_schema, table_name) as stands
                        from information_schema.tables
                        where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'
                          and (table_schema, table_name) <> ('people', 'session')
                        """)
                .query(String.class)
                .list()
                .forEach(table -> counts.put(
                        table,
                        jdbc.sql("select count(*) from " + table
                                        + " t where t::text like :number or t::text like :shown")
                                .param("number", "%" + cast.id(who).value() + "%")
                                .param("shown", "%" + PublicId.show(cast.id(who).value()) + "%")
                                .query(Integer.class)
                                .single()));
        return counts;
    }
}
