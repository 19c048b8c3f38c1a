package nl.zwerm.administration.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.zwerm.contributions.Arrivals;
import nl.zwerm.contributions.Arriving;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.discussions.DiscussionArrivals;
import nl.zwerm.discussions.DiscussionArrivals.Ended;
import nl.zwerm.discussions.DiscussionArrivals.Reacted;
import nl.zwerm.people.People;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.text.LanguageGuess;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the hospital talks about, in spaces of all kinds. */
@Component
class DemoDiscussions implements DemoPart {

    private final Arrivals arrivals;
    private final DiscussionArrivals discussions;
    private final People people;
    private final Spaces spaces;

    DemoDiscussions(Arrivals arrivals, DiscussionArrivals discussions, People people, Spaces spaces) {
        this.arrivals = arrivals;
        this.discussions = discussions;
        this.people = people;
        this.spaces = spaces;
    }

    @Override
    public void fill(Stage stage, Instant now) {
        for (var entry : Entry.list("discussions.yaml")) {
            var talk = new Talk(stage, entry, place(stage, entry), now);
            arrivals.take(talk.contributions);
            discussions.take(talk.root, talk.lastAt(), talk.ended());
            discussions.takeReactions(talk.reactions);
        }
    }

    private Stage.Place place(Stage stage, Entry entry) {
        return entry.find("teamOf")
                .map(key -> people.teamOf(stage.person(key)).orElseThrow())
                .map(team -> new Stage.Place(spaces.ofTeam(team), false))
                .orElseGet(() -> stage.space(entry.text("space")));
    }

    /** One discussion with all that was said in it, being put together. */
    private static final class Talk {

        private final Stage stage;
        private final Entry entry;
        private final Stage.Place place;
        private final Instant begun;
        private final Instant now;
        private final ContributionId root = ContributionId.next();
        private final List<Arriving> contributions = new ArrayList<>();
        private final List<Reacted> reactions = new ArrayList<>();

        Talk(Stage stage, Entry entry, Stage.Place place, Instant now) {
            this.stage = stage;
            this.entry = entry;
            this.place = place;
            this.now = now;
            this.begun = now.minus(hours(24 * entry.number("daysAgo")));
            add("discussion", root, entry, begun);
            entry.all("messages")
                    .forEach(message ->
                            add("message", ContributionId.next(), message, later(message.number("hoursLater"))));
        }

        Instant lastAt() {
            return contributions.getLast().at();
        }

        @Nullable
        Ended ended() {
            return entry.find("resolvedBy")
                    .map(by -> new Ended(
                            stage.person(by), later(entry.number("resolvedHoursLater")), entry.text("conclusion")))
                    .orElse(null);
        }

        private void add(String kind, ContributionId id, Entry made, Instant at) {
            boolean first = id.equals(root);
            var language = entry.text("language");
            contributions.add(new Arriving(
                    id,
                    kind,
                    place.id(),
                    place.sealed(),
                    first ? null : root,
                    root,
                    stage.person(made.text("by")),
                    first ? made.text("title") : "",
                    made.text("body"),
                    first ? language : LanguageGuess.of(made.text("body"), language),
                    at,
                    null,
                    0,
                    null,
                    made.texts("topics").stream().map(stage::topic).toList()));
            made.all("reactions").forEach(reaction -> react(id, reaction, at));
        }

        private void react(ContributionId to, Entry reaction, Instant at) {
            reaction.texts("by")
                    .forEach(key -> reactions.add(new Reacted(
                            to,
                            stage.person(key),
                            reaction.text("as"),
                            earlier(at.plus(hours(0.5 + reactions.size()))))));
        }

        private Instant later(double hoursLater) {
            return earlier(begun.plus(hours(hoursLater)));
        }

        private Instant earlier(Instant when) {
            return when.isBefore(now) ? when : now;
        }

        private static Duration hours(double hours) {
            return Duration.ofSeconds(Math.round(hours * 3600));
        }
    }
}
