package nl.zwerm.discussions.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.ContributionPublished;
import nl.zwerm.contributions.Unshown;
import nl.zwerm.discussions.DiscussionResolved;
import nl.zwerm.notifications.Notice;
import nl.zwerm.notifications.Notifications;
import nl.zwerm.shared.PublicId;
import nl.zwerm.testing.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is told after the change, told here within the test. */
class TellingOfDiscussionsTests extends DiscussionTrial {

    @Autowired
    private Unshown contributions;

    @Autowired
    private DiscussionStore store;

    @Autowired
    private Notifications notifications;

    private TellingOfDiscussions telling;

    @BeforeEach
    void prepare() {
        telling = new TellingOfDiscussions(contributions, store, notifications);
    }

    @Test
    void whoeverTakesPartHearsOnceHoweverMuchIsSaid() {
        var talk = begin(Cast.AMINA, cast.closed());
        tellOf(talk, say(Cast.JONAS, talk, "Eén"));
        tellOf(talk, say(Cast.SANNE, talk, "Twee"));
        tellOf(talk, say(Cast.SANNE, talk, "Drie"));
        assertThat(told(Cast.AMINA)).containsExactly("notifications.discussion-message");
        assertThat(told(Cast.JONAS)).containsExactly("notifications.discussion-followed");
        assertThat(told(Cast.SANNE)).isEmpty();

        notifications.seen(cast.viewer(Cast.AMINA), id(talk));
        assertThat(told(Cast.AMINA)).isEmpty();
        tellOf(talk, say(Cast.JONAS, talk, "Vier"));
        assertThat(told(Cast.AMINA)).containsExactly("notifications.discussion-message");
    }

    @Test
    void whoeverFollowsNoMoreHearsNothing() {
        var talk = begin(Cast.AMINA, cast.closed());
        say(Cast.JONAS, talk, "Eén");
        send(Cast.JONAS, "/contributions/" + id(talk) + "/followers/withdrawn");
        tellOf(talk, say(Cast.AMINA, talk, "Twee"));
        assertThat(told(Cast.JONAS)).isEmpty();
    }

    @Test
    void whoeverMayNotReadItAnyMoreHearsNothing() {
        var talk = begin(Cast.AMINA, cast.closed());
        say(Cast.JONAS, talk, "Eén");
        assertThat(send(Cast.SANNE, "/spaces/" + cast.closed() + "/members/" + cast.id(Cast.JONAS) + "/removal"))
                .hasStatus(303);
        tellOf(talk, say(Cast.AMINA, talk, "Twee"));
        assertThat(told(Cast.JONAS)).isEmpty();
    }

    @Test
    void allButWhoeverResolvedItHearThatItEnded() {
        var talk = begin(Cast.AMINA, cast.closed());
        say(Cast.JONAS, talk, "Eén");
        send(Cast.SANNE, talk + "/resolution", "version", "0");
        telling.tellOfResolution(new DiscussionResolved(id(talk)));
        assertThat(told(Cast.AMINA)).containsExactly("notifications.discussion-resolved");
        assertThat(told(Cast.JONAS)).containsExactly("notifications.discussion-resolved");
        assertThat(told(Cast.SANNE)).isEmpty();
    }

    private void tellOf(String talk, String message) {
        telling.tellOfMessages(
                new ContributionPublished(ContributionId.of(PublicId.require(message)), id(talk), "message"));
    }

    private List<String> told(Cast who) {
        return notifications.list(cast.viewer(who), 20).stream()
                .map(Notice::said)
                .map(nl.zwerm.shared.Said::key)
                .toList();
    }
}
