package nl.zwerm.discussions.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.shared.PublicId;
import nl.zwerm.testing.Cast;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class TalkingTests extends DiscussionTrial {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aSubjectIsEnoughAndWhoeverMayReadJoinsIn() {
        var talk = begin(Cast.AMINA, cast.everyone());
        assertThat(talk).startsWith("/spaces/" + cast.everyone() + "/discussions/");
        var said = say(Cast.TESS, talk, "Rond **vier uur** is het druk.");
        var page = look(Cast.NORA, talk);
        assertThat(page.select("h1").text()).isEqualTo(TITLE);
        assertThat(page.select("#message-" + said).html()).contains("<strong>vier uur</strong>");
        assertThat(page.select("#messages-title").text()).isEqualTo("1 bericht");
    }

    @Test
    void whatWasTypedStaysWhenSomethingMustBeMended() {
        var longText = "x".repeat(20_001);
        var begun = send(Cast.AMINA, "/discussions", "title", " ", "body", "Zo & <b>zo</b>", "topics", "Rust");
        assertThat(begun).hasStatus(422);
        assertThat(page(begun).select("#body").val()).isEqualTo("Zo & <b>zo</b>");
        assertThat(page(begun).select("#topics").val()).isEqualTo("Rust");
        assertThat(page(begun).select(".error-summary a").attr("href")).isEqualTo("#title");
        assertThat(send(Cast.AMINA, "/discussions")).hasStatus(422);
        assertThat(send(
                        Cast.AMINA,
                        "/discussions",
                        "title",
                        TITLE,
                        "space",
                        ContributionId.next().toString()))
                .hasStatus(422);

        var talk = begin(Cast.AMINA, cast.everyone());
        assertThat(send(Cast.TESS, talk + "/messages", "body", " \u200b ")).hasStatus(422);
        var tooLong = send(Cast.TESS, talk + "/messages", "body", longText);
        assertThat(tooLong).hasStatus(422);
        assertThat(page(tooLong).select("#message-body").val()).isEqualTo(longText);
        assertThat(page(tooLong).select("h1").text()).isEqualTo(TITLE);
    }

    @Test
    void aMessageIsAnsweredWithAnotherAndNotWithAComment() {
        var talk = begin(Cast.AMINA, cast.everyone());
        var message = place(send(Cast.TESS, talk + "/messages", "body", "Ja")).replaceFirst(".*message-", "");
        assertThat(send(Cast.AMINA, "/contributions/" + message + "/comments", "body", "Nergens te zien"))
                .hasStatus(404);
    }

    @Test
    void aFormThatArrivesTwiceMakesOne() {
        var talk = begin(Cast.AMINA, cast.everyone(), "once", "0123456789ab");
        assertThat(begin(Cast.AMINA, cast.everyone(), "once", "0123456789ab")).isEqualTo(talk);
        var once =
                look(Cast.TESS, talk).select("#message-form input[name=once]").val();
        var first = place(send(Cast.TESS, talk + "/messages", "body", "Ja", "once", once));
        assertThat(place(send(Cast.TESS, talk + "/messages", "body", "Ja", "once", once)))
                .isEqualTo(first);
        var fresh =
                look(Cast.TESS, talk).select("#message-form input[name=once]").val();
        assertThat(fresh).isNotEqualTo(once);
        assertThat(place(send(Cast.TESS, talk + "/messages", "body", "Ja", "once", fresh)))
                .isNotEqualTo(first);
    }

    @Test
    void whatIsSaidInConfidenceIsSealedAndFoundByNobodyElse() {
        var talk = begin(Cast.AMINA, cast.confidential(), "body", "Geheim een");
        say(Cast.JONAS, talk, "Geheim twee");
        assertThat(send(Cast.SANNE, talk + "/resolution", "conclusion", "Geheim drie", "version", "0"))
                .hasStatus(303);
        assertThat(look(Cast.JONAS, talk).text()).contains("Geheim een", "Geheim twee", "Geheim drie");
        for (var other : new Cast[] {Cast.TESS, Cast.BEHEER}) {
            assertThat(status(other, talk)).isEqualTo(404);
            assertThat(status(other, "/spaces/" + cast.confidential() + "/discussions"))
                    .isEqualTo(404);
            assertThat(look(other, "/discussions?tab=resolved").text()).doesNotContain(TITLE);
            assertThat(send(other, talk + "/messages", "body", "Ik ook")).hasStatus(404);
            assertThat(send(other, talk + "/reactions", "add", "agree")).hasStatus(404);
            assertThat(send(other, talk + "/resolution", "version", "1")).hasStatus(404);
        }
        assertThat(jdbc.sql("select concat(d.*, ' ', c.*) from contributions.contribution c "
                                + "left join discussions.discussion d on d.id = c.id "
                                + "where c.kind in ('discussion', 'message')")
                        .query(String.class)
                        .list())
                .noneMatch(row -> row.toLowerCase(java.util.Locale.ROOT).contains("geheim"));
        assertThat(look(Cast.AMINA, "/spaces/" + cast.confidential() + "/search?q=geheim twee".replace(" ", "%20"))
                        .select("[data-hook=search-result] a")
                        .attr("href"))
                .startsWith("/contributions/");
    }

    @Test
    void anAddressThatNamesAnotherSpaceLeadsNowhere() {
        var talk = begin(Cast.AMINA, cast.closed());
        var said = say(Cast.AMINA, talk, "Hier");
        var elsewhere = talk.replace(cast.closed().toString(), cast.everyone().toString());
        assertThat(status(Cast.AMINA, elsewhere)).isEqualTo(404);
        assertThat(status(Cast.AMINA, elsewhere + "?at=" + said)).isEqualTo(404);
        assertThat(status(Cast.AMINA, elsewhere + "/edit")).isEqualTo(404);
        assertThat(send(Cast.AMINA, elsewhere + "/messages", "body", "Daar")).hasStatus(404);
        var other = begin(Cast.AMINA, cast.closed(), "title", "Iets anders");
        assertThat(status(Cast.AMINA, other + "/messages/" + said)).isEqualTo(404);
        assertThat(status(Cast.AMINA, other + "/messages/" + said + "/edit")).isEqualTo(404);
        assertThat(send(Cast.AMINA, other + "/reactions", "to", said, "add", "agree"))
                .hasStatus(404);
        for (var nonsense : new String[] {"x", "000000000000", "%00", "-1"}) {
            assertThat(status(Cast.AMINA, "/spaces/" + cast.closed() + "/discussions/" + nonsense))
                    .isIn(400, 404);
        }
    }

    @Test
    void whatWasPutAwayTakesNothingMoreAndKeepsWhatWasTyped() {
        var talk = begin(Cast.AMINA, cast.everyone());
        say(Cast.TESS, talk, "Nog iets");
        assertThat(send(Cast.AMINA, "/contributions/" + id(talk) + "/removed"))
                .hasStatus(303)
                .redirectedUrl()
                .isEqualTo("/spaces/" + cast.everyone() + "/discussions");
        assertThat(status(Cast.TESS, talk)).isEqualTo(404);
        assertThat(send(Cast.TESS, talk + "/messages", "body", "Te laat")).hasStatus(404);
        assertThat(look(Cast.TESS, "/discussions").text()).doesNotContain(TITLE);
        var late = send(Cast.AMINA, talk + "/messages", "body", "Te laat");
        assertThat(late).hasStatus(422);
        assertThat(page(late).select("#message-body").val()).isEqualTo("Te laat");
        assertThat(send(Cast.AMINA, talk + "/reactions", "add", "agree")).hasStatus(404);
        assertThat(send(Cast.AMINA, talk + "/resolution", "version", "0")).hasStatus(404);
        assertThat(look(Cast.AMINA, talk).select("#message-form, [data-hook=react]"))
                .isEmpty();
        assertThat(send(Cast.AMINA, "/contributions/" + id(talk) + "/restored")).hasStatus(303);
        assertThat(look(Cast.TESS, talk).text()).contains("Nog iets");
    }

    @Test
    void whatOneSaidCanBeTakenBackChangedAndPutAway() {
        var talk = begin(Cast.AMINA, cast.everyone());
        var said = say(Cast.TESS, talk, "Eerst dit");
        assertThat(send(Cast.TESS, "/contributions/" + said + "/withdrawn"))
                .hasStatus(303)
                .redirectedUrl()
                .isEqualTo(talk + "#message-body");
        assertThat(look(Cast.TESS, talk).select("#message-body").val()).isEqualTo("Eerst dit");
        assertThat(look(Cast.AMINA, talk).text()).doesNotContain("Eerst dit");
        var draft =
                look(Cast.TESS, talk).select("#message-form input[name=draft]").val();
        assertThat(send(Cast.TESS, talk + "/messages", "body", "Dan dit", "draft", draft))
                .hasStatus(303);
        var edit = talk + "/messages/" + draft;
        assertThat(look(Cast.TESS, edit + "/edit").select("#message-body").val())
                .isEqualTo("Dan dit");
        assertThat(status(Cast.AMINA, edit + "/edit")).isEqualTo(403);
        assertThat(send(Cast.TESS, edit, "body", "Tot slot", "version", "0")).hasStatus(303);
        var faster = send(Cast.TESS, edit, "body", "Of toch", "version", "0");
        assertThat(faster).hasStatus(422);
        assertThat(page(faster).select("#message-body").val()).isEqualTo("Of toch");
        assertThat(look(Cast.AMINA, talk).select("#message-" + draft).text()).contains("Tot slot", "gewijzigd");
        assertThat(look(Cast.AMINA, "/contributions/" + draft + "/history").text())
                .contains("Dan");
        assertThat(send(Cast.TESS, "/contributions/" + draft + "/removed"))
                .hasStatus(303)
                .redirectedUrl()
                .isEqualTo(talk);
        assertThat(look(Cast.AMINA, talk).select("[data-hook=message]")).isEmpty();
    }

    @Test
    void twoWindowsDoNotWriteOverEachOther() {
        var talk = begin(Cast.AMINA, cast.everyone(), "topics", "Veiligheid");
        assertThat(look(Cast.AMINA, talk + "/edit").select("#topics").val()).isEqualTo("Veiligheid");
        assertThat(send(Cast.AMINA, talk, "title", "Eerst", "version", "0")).hasStatus(303);
        assertThat(send(Cast.AMINA, talk, "title", "Later", "version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("intussen gewijzigd", "Later");
        assertThat(send(Cast.AMINA, talk, "title", "Half", "version", "onzin")).hasStatus(422);
    }

    @Test
    void whatIsBeingWrittenIsKept() {
        assertThat(send(Cast.AMINA, "/drafts", "kind", "discussion", "title", TITLE, "topics", "Delier"))
                .hasStatusOk();
        assertThat(look(Cast.AMINA, "/discussions/new")
                        .select("#title, #topics")
                        .eachAttr("value"))
                .containsExactly(TITLE, "Delier");
        assertThat(look(Cast.AMINA, "/discussions").text()).contains("Je was een gesprek aan het beginnen.");
        assertThat(look(Cast.TESS, "/discussions").text()).doesNotContain(TITLE);
        assertThat(look(Cast.AMINA, "/discussions/new?title=Iets%20nieuws")
                        .select("#title")
                        .val())
                .isEqualTo("Iets nieuws");
        var talk = begin(Cast.AMINA, cast.everyone(), "title", "Gesprek");
        assertThat(send(Cast.TESS, "/drafts", "kind", "message", "parent", id(talk).toString(), "body", "Half"))
                .hasStatusOk();
        assertThat(look(Cast.TESS, talk).select("#message-body").val()).isEqualTo("Half");
    }

    @Test
    void theSpaceLeadsToItsDiscussions() {
        var space = "/spaces/" + cast.closed();
        var talk = begin(Cast.AMINA, cast.closed());
        var page = look(Cast.JONAS, space);
        assertThat(page.select("a[href=" + talk + "]").text()).isEqualTo(TITLE);
        assertThat(page.select("a[href=" + space + "/discussions]")).isNotEmpty();
        var begin = page.select("a[href^=" + space + "/discussions/new]").attr("href");
        assertThat(look(Cast.JONAS, place(get(Cast.JONAS, begin)))
                        .select("#space option[selected]")
                        .val())
                .isEqualTo(cast.closed().toString());
        assertThat(look(Cast.JONAS, space + "/discussions").select(".list a").text())
                .isEqualTo(TITLE);
        assertThat(status(Cast.TESS, space + "/discussions")).isEqualTo(404);
    }

    @Test
    void whereSomethingWasSaidLastStandsFirstAndPagesGoOn() {
        for (int i = 0; i < 31; i++) {
            begin(i % 2 == 0 ? Cast.AMINA : Cast.SANNE, cast.closed(), "title", TITLE + i, "once", "once" + i);
        }
        var oldest = jdbc.sql(
                        "select id from discussions.discussion where space_id = :space order by last_at, id limit 1")
                .param("space", cast.closed().value())
                .query(Long.class)
                .single();
        var talk = "/spaces/" + cast.closed() + "/discussions/" + PublicId.show(oldest);
        assertThat(look(Cast.AMINA, "/discussions").select(".list a[href=" + talk + "]"))
                .isEmpty();
        say(Cast.JONAS, talk, "Toch nog iets");
        var first = look(Cast.AMINA, "/discussions");
        assertThat(first.select(".list a").first().attr("href")).isEqualTo(talk);
        assertThat(first.select(".list .item").first().text()).contains("1 bericht", "laatste bericht");
        assertThat(look(Cast.AMINA, first.select(".pager a[rel=next]").attr("href"))
                        .select(".list a"))
                .hasSize(1);
        assertThat(look(Cast.AMINA, "/discussions?before=onzin").select(".list a"))
                .hasSize(30);
    }

    @Test
    void aDiscussionIsMadeAQuestionAndBothSaySo() {
        var talk = begin(Cast.AMINA, cast.everyone(), "body", "Rond vier uur staat de gang vol.");
        var make = look(Cast.TESS, talk).select("#lineage a[href^=/questions/new]");
        assertThat(make.text()).isEqualTo("Maak er een vraag van");
        var form = look(Cast.TESS, make.attr("href"));
        assertThat(form.select("[name=title]").val()).isEqualTo(TITLE);
        assertThat(form.select("textarea[name=body]").val()).contains("Rond vier uur");
        var question = place(send(
                Cast.TESS,
                "/questions",
                "title",
                "Hoe houd je de gang vrij om vier uur?",
                "space",
                cast.everyone().toString(),
                "from",
                form.select("[name=from]").val()));
        assertThat(look(Cast.NORA, question).select("#lineage").text())
                .contains("Hier kwam het uit voort", TITLE, "Gesprek", "Amina");
        assertThat(look(Cast.NORA, talk).select("#lineage").text())
                .contains("Dit kwam ervan", "Hoe houd je de gang vrij", "Vraag", "Tess");
    }

    @Test
    void whatCameOfItGoesAlongIntoAnInsight() {
        var talk = begin(Cast.AMINA, cast.everyone());
        send(Cast.AMINA, talk + "/resolution", "conclusion", "Thee in de familiekamer", "version", "0");
        var insight =
                look(Cast.AMINA, talk).select("#lineage a[href^=/insights/new]").attr("href");
        assertThat(look(Cast.AMINA, insight).select("#came").val()).isEqualTo("Thee in de familiekamer");
    }

    @Test
    void aColleagueIsThankedForWhatTheySaid() {
        var talk = begin(Cast.AMINA, cast.everyone());
        var message = say(Cast.JONAS, talk, "Zo deden wij het");
        var thanks = "a[href^=/recognition/new?on=]";
        assertThat(look(Cast.TESS, talk).select(thanks).eachAttr("href"))
                .containsExactly("/recognition/new?on=" + id(talk), "/recognition/new?on=" + message);
        assertThat(look(Cast.JONAS, talk).select(thanks).eachAttr("href"))
                .containsExactly("/recognition/new?on=" + id(talk));
    }

    @Test
    void whatIsMadeFromSomethingThatWentAwayStandsOnItsOwn() {
        var talk = begin(Cast.AMINA, cast.everyone());
        send(Cast.AMINA, "/contributions/" + id(talk) + "/removed");
        var question = send(Cast.JONAS, "/questions", "title", TITLE, "from", id(talk).toString());
        assertThat(question).hasStatus(303);
        var need = send(Cast.JONAS, "/needs", "title", TITLE, "from", id(talk).toString());
        assertThat(need).hasStatus(303);
    }

    @Test
    void nobodyCarriesAClosedDiscussionOutOfItsSpaceForAnother() {
        var talk = begin(Cast.AMINA, cast.closed());
        var from = id(talk).toString();
        assertThat(status(Cast.TESS, "/questions/new?from=" + from)).isEqualTo(404);
        var elsewhere = cast.everyone().toString();
        for (var path : List.of("/questions", "/needs", "/ideas", "/workshops")) {
            assertThat(send(Cast.JONAS, path, "title", "Zelf getypt", "lead", "me", "space", elsewhere, "from", from))
                    .as(path)
                    .hasStatus(422)
                    .bodyText()
                    .contains("Zelf getypt", "Alleen wie het schreef", "href=\"#space\"");
            assertThat(send(Cast.AMINA, path, "title", "Zelf getypt", "lead", "me", "space", elsewhere, "from", from))
                    .as(path)
                    .hasStatus(303);
        }
    }
}
