package nl.zwerm.people.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import nl.zwerm.people.TopicStewardAppointed;
import nl.zwerm.people.Topics;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
@RecordApplicationEvents
class TopicPagesTests {

    @Autowired
    private MockMvcTester web;

    @Autowired
    private CastOnStage cast;

    @Autowired
    private Topics topics;

    @Autowired
    private TopicStore store;

    @Test
    void anybodyFollowsATopicAndStops() {
        var topic = topics.named("Valpreventie");
        send(Cast.NORA, "/topics/" + topic + "/following", "on", "true");
        assertThat(store.isFollowed(topic, cast.id(Cast.NORA))).isTrue();
        assertThat(web.get().uri("/topics/{id}", topic).with(cast.as(Cast.NORA)))
                .hasStatusOk()
                .bodyText()
                .contains("Niet meer volgen", "name=\"on\" value=\"false\"");
        send(Cast.NORA, "/topics/" + topic + "/following", "on", "false");
        assertThat(store.isFollowed(topic, cast.id(Cast.NORA))).isFalse();
    }

    @Test
    void onlyAdministratorsRenameAndAppoint(@Autowired ApplicationEvents events) {
        var topic = topics.named("Valpreventie");
        assertThat(send(Cast.NORA, "/topics/" + topic, "name", "Vallen")).hasStatus(403);
        assertThat(send(Cast.NORA, "/topics/" + topic + "/stewards", "steward", "Nora"))
                .hasStatus(403);
        assertThat(send(Cast.BEHEER, "/topics/" + topic, "name", "Vallen")).hasStatus(303);
        assertThat(send(Cast.BEHEER, "/topics/" + topic + "/stewards", "steward", "Nora"))
                .hasStatus(303);
        assertThat(store.listStewards(topic)).extracting("name").containsExactly("Nora");

        var again = send(Cast.BEHEER, "/topics/" + topic + "/stewards", "steward", "Nora");
        assertThat(again).hasStatus(303);
        assertThat(said(again)).startsWith("people.topic.steward-already");
        assertThat(events.stream(TopicStewardAppointed.class))
                .containsExactly(new TopicStewardAppointed(topic, cast.id(Cast.NORA), cast.id(Cast.BEHEER)));
        assertThat(web.get().uri("/topics/" + topic).with(cast.as(Cast.NORA)))
                .bodyText()
                .contains("/search?topic=" + topic)
                .containsOnlyOnce("Nora zorgt voor dit onderwerp");
    }

    private static String said(MvcTestResult answer) {
        var cookie = Objects.requireNonNull(answer.getResponse().getCookie("zwerm-said"), "nothing is said");
        return new String(Base64.getUrlDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8);
    }

    @Test
    void twoTopicsNeverHaveOneName() {
        topics.named("Delier");
        var topic = topics.named("Valpreventie");
        assertThat(send(Cast.BEHEER, "/topics/" + topic, "name", "DELIER"))
                .hasStatus(422)
                .bodyText()
                .contains("al een onderwerp", "DELIER");
    }

    @Test
    void theListCountsWhoKnowsAndWhoLearns() {
        topics.named("Delier");
        assertThat(web.get().uri("/topics").with(cast.as(Cast.NORA)))
                .hasStatusOk()
                .bodyText()
                .contains("Delier", "niemand weet er nog van");
    }

    private MvcTestResult send(Cast member, String path, String name, String value) {
        return web.post()
                .uri(path)
                .with(cast.as(member))
                .with(csrf())
                .param(name, value)
                .exchange();
    }
}
