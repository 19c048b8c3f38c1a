package nl.zwerm.people.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.regex.Pattern;
import nl.zwerm.people.Topic;
import nl.zwerm.people.TopicId;
import nl.zwerm.people.Topics;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.WebTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A topic has several names, gets another one while it is in use, and two that are one become one. */
@WebTest
class NamesOfTopicsTests {

    @Autowired
    private MockMvcTester web;

    @Autowired
    private CastOnStage cast;

    @Autowired
    private Topics topics;

    @Autowired
    private ProfileStore profiles;

    @Autowired
    private TopicStore store;

    @Test
    void theOldNameGoesOnWorkingWhereItIsStillTyped() {
        var topic = topics.named("Zwaluwleer");
        assertThat(send(Cast.BEHEER, topic, "", "name", "Zwaluwkunde")).hasStatus(303);
        assertThat(topics.find("Zwaluwkunde")).contains(topic);
        assertThat(topics.named("zwaluwleer")).isEqualTo(topic);
        assertThat(page(topic)).bodyText().contains("Ook gevonden als", "Zwaluwleer", "Eerst heette het “Zwaluwleer”");
    }

    @Test
    void whatWasChangedIsReadToItsBeginning() {
        var topic = topics.named("Zwaluwleer");
        for (int i = 1; i <= 16; i++) {
            send(Cast.BEHEER, topic, "/synonyms", "synonym", "Zwaluw nummer " + (100 + i));
            send(Cast.BEHEER, topic, "/synonyms/removed", "synonym", "Zwaluw nummer " + (100 + i));
        }
        var first =
                body(web.get().uri("/topics/" + topic).with(cast.as(Cast.TESS)).exchange());
        var older = Pattern.compile("href=\"(/topics/[^\"]+\\?before=[0-9a-z]+)#acts\"")
                .matcher(first);
        assertThat(older.find()).isTrue();
        assertThat(acts(first)).hasSize(30);
        var second = body(web.get().uri(older.group(1)).with(cast.as(Cast.TESS)).exchange());
        assertThat(acts(second)).hasSize(2).doesNotContainAnyElementsOf(acts(first));
        assertThat(second).contains("<details id=\"acts\" open>").doesNotContain("rel=\"next\"");
    }

    private static List<String> acts(String page) {
        return Jsoup.parse(page).select("#acts li p[dir]").eachText();
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theListOfTopicsTellsTheirOtherNames() {
        var topic = topics.named("Zwaluwleer");
        send(Cast.BEHEER, topic, "/synonyms", "synonym", "Gierzwaluwkunde");
        assertThat(store.list(2_000))
                .filteredOn(row -> row.id().equals(topic))
                .singleElement()
                .satisfies(row -> assertThat(row.also()).containsExactly("Gierzwaluwkunde"));
        assertThat(web.get().uri("/topics").with(cast.as(Cast.NORA))).bodyText().contains("Gierzwaluwkunde");
    }

    @Test
    void aTopicGetsItsOldNameBack() {
        var topic = topics.named("Zwaluwleer");
        send(Cast.BEHEER, topic, "", "name", "Zwaluwkunde");
        assertThat(send(Cast.BEHEER, topic, "", "name", "Zwaluwleer")).hasStatus(303);
        assertThat(topics.find(topic)).map(Topic::name).contains("Zwaluwleer");
        assertThat(topics.find("Zwaluwkunde")).contains(topic);
    }

    @Test
    void writingItInCapitalsIsNoOtherName() {
        var topic = topics.named("zwaluwleer");
        send(Cast.BEHEER, topic, "", "name", "Zwaluwleer");
        assertThat(page(topic)).bodyText().contains("Zwaluwleer").doesNotContain("Ook gevonden als");
    }

    @Test
    void aTopicIsFoundSuggestedAndTypedByItsOtherNames() {
        var topic = topics.named("Zwaluwleer");
        assertThat(send(Cast.BEHEER, topic, "/synonyms", "synonym", "Swallow studies"))
                .hasStatus(303);
        assertThat(topics.named("swallow STUDIES")).isEqualTo(topic);
        assertThat(topics.matching("swallow", 5)).extracting(Topic::id).containsExactly(topic);
        assertThat(topics.names(List.of(topic)).get(topic)).containsExactly("Zwaluwleer", "Swallow studies");
        assertThat(web.get().uri("/writing/topics?text=about+swallow+studies").with(cast.as(Cast.NORA)))
                .bodyText()
                .contains("Zwaluwleer");
        assertThat(web.get().uri("/people?q=swallow").with(cast.as(Cast.NORA)))
                .bodyText()
                .contains("/topics/" + topic);
        assertThat(send(Cast.BEHEER, topic, "/synonyms/removed", "synonym", "Swallow studies"))
                .hasStatus(303);
        assertThat(topics.find("Swallow studies")).isEmpty();
    }

    @Test
    void aNameLeadsToOneTopicOnly() {
        var topic = topics.named("Zwaluwleer");
        topics.named("Merelleer");
        assertThat(send(Cast.BEHEER, topic, "/synonyms", "synonym", "MERELLEER"))
                .hasStatus(422)
                .bodyText()
                .contains("hoort al bij een ander onderwerp", "value=\"MERELLEER\"");
        assertThat(send(Cast.BEHEER, topic, "/synonyms", "synonym", "zwaluwleer"))
                .hasStatus(422)
                .bodyText()
                .contains("wordt al gevonden als");
        assertThat(send(Cast.BEHEER, topic, "", "name", "Merelleer")).hasStatus(422);
    }

    @Test
    void whatCarriesOneCarriesTheOtherAndNothingIsLostWhenTheyPart() {
        var from = topics.named("Zwaluwleer");
        var into = topics.named("Vogelkunde");
        profiles.replaceOffered(cast.id(Cast.JONAS), List.of(from));
        profiles.replaceOffered(cast.id(Cast.SANNE), List.of(into));
        profiles.replaceSought(cast.id(Cast.NORA), List.of(from, into));

        assertThat(send(Cast.BEHEER, from, "/merging", "into", "vogelkunde"))
                .hasStatus(303)
                .hasRedirectedUrl("/topics/" + into);
        assertThat(offering(into)).containsExactlyInAnyOrder("Jonas", "Sanne");
        assertThat(profiles.topics(cast.id(Cast.NORA)).sought())
                .extracting(Topic::name)
                .containsExactly("Vogelkunde");
        assertThat(web.get().uri("/topics/{id}", from).with(cast.as(Cast.NORA)))
                .hasStatus(303)
                .hasRedirectedUrl("/topics/" + into);
        assertThat(topics.named("Zwaluwleer")).isEqualTo(into);
        assertThat(store.list(2_000))
                .extracting(TopicRow::name)
                .contains("Vogelkunde")
                .doesNotContain("Zwaluwleer");
        assertThat(page(into)).bodyText().contains("Ook gevonden als", "voegde “Zwaluwleer” hiermee samen");

        assertThat(send(Cast.BEHEER, from, "/parting", "x", "x")).hasStatus(303).hasRedirectedUrl("/topics/" + from);
        assertThat(offering(into)).containsExactly("Sanne");
        assertThat(offering(from)).containsExactly("Jonas");
        assertThat(profiles.topics(cast.id(Cast.NORA)).sought())
                .extracting(Topic::name)
                .containsExactly("Vogelkunde", "Zwaluwleer");
        assertThat(topics.find("Zwaluwleer")).contains(from);
    }

    @Test
    void whoSavesTheirProfileMeanwhileKeepsBothWhenTheyPart() {
        var from = topics.named("Zwaluwleer");
        var into = topics.named("Vogelkunde");
        profiles.replaceOffered(cast.id(Cast.JONAS), List.of(from));
        send(Cast.BEHEER, from, "/merging", "into", "Vogelkunde");
        profiles.replaceOffered(cast.id(Cast.JONAS), List.of(into));
        send(Cast.BEHEER, from, "/parting", "x", "x");
        assertThat(offering(from)).containsExactly("Jonas");
    }

    @Test
    void aCircleOfMergesIsRefusedInPlainWords() {
        var one = topics.named("Zwaluwleer");
        var two = topics.named("Vogelkunde");
        var three = topics.named("Dierkunde");
        send(Cast.BEHEER, one, "/merging", "into", "Vogelkunde");
        assertThat(send(Cast.BEHEER, two, "/merging", "into", "Zwaluwleer"))
                .hasStatus(422)
                .bodyText()
                .contains("“Zwaluwleer” is al samengevoegd met “Vogelkunde”", "value=\"Zwaluwleer\"");
        send(Cast.BEHEER, two, "/merging", "into", "Dierkunde");
        assertThat(send(Cast.BEHEER, three, "/merging", "into", "Zwaluwleer"))
                .hasStatus(422)
                .bodyText()
                .contains("is al samengevoegd met “Dierkunde”");
        assertThat(topics.find(one)).map(Topic::id).contains(three);
        assertThat(send(Cast.BEHEER, one, "/parting", "x", "x"))
                .hasStatus(422)
                .bodyText()
                .contains("“Vogelkunde” is zelf ook samengevoegd");
    }

    @Test
    void aTopicIsNotMergedWithItselfNorWithNothing() {
        var topic = topics.named("Zwaluwleer");
        assertThat(send(Cast.BEHEER, topic, "/merging", "into", "zwaluwleer"))
                .hasStatus(422)
                .bodyText()
                .contains("is dit onderwerp zelf");
        assertThat(send(Cast.BEHEER, topic, "/merging", "into", "Bestaat niet"))
                .hasStatus(422)
                .bodyText()
                .contains("Er is geen onderwerp “Bestaat niet”");
        assertThat(send(Cast.BEHEER, topic, "/merging", "into", "")).hasStatus(422);
    }

    @Test
    void aFormThatWasOpenWhenItsTopicWasMergedChangesNothing() {
        var from = topics.named("Zwaluwleer");
        var into = topics.named("Vogelkunde");
        send(Cast.BEHEER, from, "/merging", "into", "Vogelkunde");
        assertThat(send(Cast.BEHEER, from, "", "name", "Anders")).hasStatus(404);
        assertThat(topics.find(into)).map(Topic::name).contains("Vogelkunde");
        send(Cast.NORA, from, "/following", "on", "true");
        assertThat(store.isFollowed(into, cast.id(Cast.NORA))).isTrue();
    }

    @Test
    void anybodyTakesOnATopicThatNobodyLooksAfter() {
        var topic = topics.named("Zwaluwleer");
        assertThat(send(Cast.NORA, topic, "/stewardship", "on", "true")).hasStatus(303);
        assertThat(store.listStewards(topic)).extracting("name").containsExactly("Nora");
        assertThat(send(Cast.TESS, topic, "/stewardship", "on", "true")).hasStatus(303);
        assertThat(store.listStewards(topic)).extracting("name").containsExactly("Nora");
        assertThat(send(Cast.NORA, topic, "", "name", "Zwaluwkunde")).hasStatus(303);
        assertThat(send(Cast.NORA, topic, "/stewardship", "on", "false")).hasStatus(303);
        assertThat(send(Cast.NORA, topic, "", "name", "Zwaluwleer")).hasStatus(403);
        assertThat(page(topic)).bodyText().contains("Nora zorgt niet meer voor dit onderwerp");
    }

    @Test
    void whoLooksAfterOneTopicDoesNotChangeAnother() {
        var own = topics.named("Zwaluwleer");
        topics.named("Vogelkunde");
        send(Cast.NORA, own, "/stewardship", "on", "true");
        assertThat(send(Cast.NORA, own, "/merging", "into", "Vogelkunde"))
                .hasStatus(422)
                .bodyText()
                .contains("Voor “Vogelkunde” zorgt iemand anders");
    }

    private List<String> offering(TopicId topic) {
        return store.listOffering(topic, 10).stream().map(card -> card.name()).toList();
    }

    private MvcTestResult page(TopicId topic) {
        return web.get().uri("/topics/{id}", topic).with(cast.as(Cast.NORA)).exchange();
    }

    private MvcTestResult send(Cast member, TopicId topic, String what, String name, String value) {
        return web.post()
                .uri("/topics/" + topic + what)
                .with(cast.as(member))
                .with(csrf())
                .param(name, value)
                .exchange();
    }
}
