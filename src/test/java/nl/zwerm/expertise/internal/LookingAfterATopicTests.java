package nl.zwerm.expertise.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zwerm.notifications.Notice;
import nl.zwerm.notifications.Notifications;
import nl.zwerm.people.TopicStewardAppointed;
import nl.zwerm.people.Topics;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WebTest
class LookingAfterATopicTests {

    @Autowired
    private CastOnStage cast;

    @Autowired
    private Notifications notifications;

    @Test
    void whoeverIsMadeStewardHearsItUnlessTheyDidItThemselves(@Autowired Topics topics) {
        var topic = topics.named("Flierefluiten");
        var telling = new TellOfStewardship(notifications);
        telling.tellSteward(new TopicStewardAppointed(topic, cast.id(Cast.NORA), cast.id(Cast.BEHEER)));
        telling.tellSteward(new TopicStewardAppointed(topic, cast.id(Cast.BEHEER), cast.id(Cast.BEHEER)));
        assertThat(paths(Cast.NORA)).contains("/topics/" + topic);
        assertThat(paths(Cast.BEHEER)).doesNotContain("/topics/" + topic);
    }

    private List<String> paths(Cast who) {
        return notifications.list(cast.viewer(who), 50).stream()
                .filter(notice -> notice.kind().equals("topic-yours"))
                .map(Notice::path)
                .toList();
    }
}
