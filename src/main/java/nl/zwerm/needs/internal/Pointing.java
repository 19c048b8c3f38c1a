package nl.zwerm.needs.internal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.needs.internal.OurLinks.Link;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.PublicId;
import nl.zwerm.shared.Said;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.threads.NewPost;
import nl.zwerm.threads.Posted;
import nl.zwerm.threads.Posts;
import nl.zwerm.threads.Reading;
import nl.zwerm.threads.Written;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to pointing to what exists already. Anyone who may read a need may, to what they may read. */
@Service
@Transactional
class Pointing {

    static final String POINTER = "pointer";
    static final String LINK = "link";
    static final String SENTENCE = "sentence";

    private static final int LONGEST_LINK = 2_000;
    private static final int LONGEST_SENTENCE = 300;

    private final Needs needs;
    private final OurLinks links;
    private final PointerStore store;
    private final NeedStore needStore;
    private final Posts posts;
    private final Spaces spaces;
    private final Clock clock;

    Pointing(
            Needs needs,
            OurLinks links,
            PointerStore store,
            NeedStore needStore,
            Posts posts,
            Spaces spaces,
            Clock clock) {
        this.needs = needs;
        this.links = links;
        this.store = store;
        this.needStore = needStore;
        this.posts = posts;
        this.spaces = spaces;
        this.clock = clock;
    }

    public Written point(ContributionId id, PointerForm form, Viewer viewer) {
        var need = needs.requirePublished(id, viewer);
        var reading = new Reading();
        var target = target(form, need, reading, viewer);
        var sentence = reading.optionalLine(SENTENCE, form.sentence(), LONGEST_SENTENCE);
        if (!reading.fine() || target.isEmpty()) {
            return new Written.Mend(reading.errors());
        }
        var known = store.find(id, target.get().id(), viewer);
        if (known.isPresent()) {
            return new Written.Done(known.get());
        }
        return switch (posts.post(post(need, target.get(), sentence, form, viewer), viewer)) {
            case Posted.New(var made) -> {
                store.insert(made.id(), need, target.get().id(), sentence);
                needStore.markActive(id, clock.instant());
                yield new Written.Done(made.id());
            }
            case Posted.Known(var earlier) -> new Written.Done(earlier);
            case Posted.Refused refused -> {
                reading.mend(LINK, refused.reason());
                yield new Written.Mend(reading.errors());
            }
        };
    }

    private Optional<Contribution> target(PointerForm form, Contribution need, Reading reading, Viewer viewer) {
        var picked = PublicId.read(form.pick()).map(ContributionId::of).flatMap(id -> links.thread(id, viewer));
        var found = picked.isPresent() ? picked : linked(form, reading, viewer);
        if (found.filter(one -> one.id().equals(need.id())).isPresent()) {
            reading.mend(LINK, Said.of("needs.pointer.itself"));
            return Optional.empty();
        }
        return found;
    }

    private Optional<Contribution> linked(PointerForm form, Reading reading, Viewer viewer) {
        var typed = reading.line(LINK, form.link(), LONGEST_LINK);
        if (!reading.fine()) {
            return Optional.empty();
        }
        return switch (links.read(typed, form.host(), viewer)) {
            case Link.To(var thread) -> Optional.of(thread);
            case Link.Elsewhere _ -> refused(reading, "needs.pointer.elsewhere");
            case Link.Nowhere _ -> refused(reading, "needs.pointer.nowhere");
        };
    }

    private static Optional<Contribution> refused(Reading reading, String word) {
        reading.mend(LINK, Said.of(word));
        return Optional.empty();
    }

    /** The sentence stands with what it points to, and not in the contribution, which more people may read. */
    private NewPost post(Contribution need, Contribution target, String sentence, PointerForm form, Viewer viewer) {
        var space = spaces.requireAround(need.space(), viewer);
        return new NewPost(
                POINTER, space, need, "", "", List.of(), null, "", form.once(), target.id() + "\n" + sentence);
    }
}
