package nl.zwerm.insights.internal;

import java.time.Clock;
import java.time.LocalDate;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.contributions.Edit;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Forbidden;
import nl.zwerm.shared.NotFound;
import nl.zwerm.shared.PublicId;
import nl.zwerm.shared.Said;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.threads.NewPost;
import nl.zwerm.threads.Posted;
import nl.zwerm.threads.Posts;
import nl.zwerm.threads.Reading;
import nl.zwerm.threads.TextForm;
import nl.zwerm.threads.Written;
import nl.zwerm.web.Pages.Errors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to insights: tell one, change it, say that it helped. */
@Service
@Transactional
class Insights {

    static final String INSIGHT = "insight";
    static final String HOW = "how-it-helped";

    private static final String COMMENT = "comment";
    private static final int LONGEST_HOW = 500;

    private final Contributions contributions;
    private final InsightStore store;
    private final Posts posts;
    private final Spaces spaces;
    private final Clock clock;

    Insights(Contributions contributions, InsightStore store, Posts posts, Spaces spaces, Clock clock) {
        this.contributions = contributions;
        this.store = store;
        this.posts = posts;
        this.spaces = spaces;
        this.clock = clock;
    }

    public Written tell(InsightForm form, Viewer viewer) {
        var checked = InsightText.check(form, today(viewer), null);
        if (checked.errors().any()) {
            return new Written.Mend(checked.errors());
        }
        var space = posts.space(form.space(), viewer);
        if (space.isEmpty()) {
            return mend("space", Said.of("threads.space.not-yours"));
        }
        var text = checked.text();
        var post = new NewPost(
                INSIGHT,
                space.get(),
                null,
                text.title(),
                text.body(),
                text.topics(),
                PublicId.read(form.from()).map(ContributionId::of).orElse(null),
                form.draft(),
                form.once(),
                text.details().toString());
        return switch (posts.post(post, viewer)) {
            case Posted.New(var made) -> {
                store.save(made, text.details());
                yield new Written.Done(made.id());
            }
            case Posted.Known(var id) -> new Written.Done(id);
            case Posted.Refused refused -> mend(refused.field(), refused.reason());
        };
    }

    public Written edit(ContributionId id, InsightForm form, Viewer viewer) {
        var mine = requireOwn(id, viewer);
        var before = store.find(id, viewer).orElse(InsightDetails.NONE);
        var checked = InsightText.check(form, today(viewer), before.validUntil());
        if (checked.errors().any()) {
            return new Written.Mend(checked.errors());
        }
        var text = checked.text();
        if (mine.sealed() && posts.hasNewTopic(text.topics())) {
            return mend("topics", Said.of("threads.topics.new-in-confidential"));
        }
        var edit = posts.edit(mine, version(form), text.title(), text.body(), text.topics(), viewer);
        return switch (edit) {
            case Edit.SomeoneWasFaster(var current) -> new Written.SomeoneWasFaster(current.version());
            case Edit.Done(var edited) -> {
                store.save(edited, text.details());
                yield new Written.Done(id);
            }
        };
    }

    /** It helped to avoid or to do something; how, when that was said, stands as a comment for whoever told it. */
    public Written helped(ContributionId id, TextForm how, Viewer viewer) {
        var insight = requirePublished(id, viewer);
        var reading = new Reading();
        var text = reading.optionalText(HOW, how.body(), LONGEST_HOW);
        if (!reading.fine()) {
            return new Written.Mend(reading.errors());
        }
        contributions.thank(id, viewer);
        if (text.isEmpty()) {
            return new Written.Done(id);
        }
        var space = spaces.require(insight.space(), viewer);
        return switch (posts.post(NewPost.beneath(insight, COMMENT, space, text, how), viewer)) {
            case Posted.New _, Posted.Known _ -> new Written.Done(id);
            case Posted.Refused refused -> mend(HOW, refused.reason());
        };
    }

    /** Whoever is named with it no longer wants to be. */
    public void unname(ContributionId id, Viewer viewer) {
        var insight = requirePublished(id, viewer);
        store.deleteNamed(id, viewer.id());
        contributions.touched(insight);
    }

    /** What is told out of a circle stands as its people saw it: it can be taken away, not changed. */
    @Transactional(readOnly = true)
    public Contribution requireOwn(ContributionId id, Viewer viewer) {
        var found = requirePublished(id, viewer);
        if (!found.by(viewer.id())) {
            throw new Forbidden();
        }
        if (store.find(id, viewer).filter(InsightDetails::fromCircle).isPresent()) {
            throw new Forbidden();
        }
        return found;
    }

    private Contribution requirePublished(ContributionId id, Viewer viewer) {
        var found = contributions.require(id, INSIGHT, viewer);
        if (!found.published()) {
            throw new NotFound();
        }
        return found;
    }

    LocalDate today(Viewer viewer) {
        return LocalDate.now(clock.withZone(viewer.zone()));
    }

    /** What no form of ours sends is over no version at all. */
    private static int version(InsightForm form) {
        return form.version().matches("\\d{1,9}") ? Integer.parseInt(form.version()) : -1;
    }

    private static Written mend(String field, Said said) {
        return new Written.Mend(Errors.of(field, said));
    }
}
