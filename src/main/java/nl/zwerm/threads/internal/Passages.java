package nl.zwerm.threads.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import nl.zwerm.contributions.Care;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.contributions.Kinds;
import nl.zwerm.contributions.ThreadMoved;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Forbidden;
import nl.zwerm.shared.NotFound;
import nl.zwerm.shared.Said;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.text.Markdown;
import nl.zwerm.text.MarkdownContext;
import nl.zwerm.text.Passage;
import nl.zwerm.text.ReadText;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** That a comment is about a passage of what is kept together, and that it is resolved, or not after all. */
@Service
@Transactional
public class Passages {

    /** The passage as it stands in the text, or why there cannot be a comment about it. */
    public record Chosen(Passage passage, Optional<Said> refusal) {}

    private final Contributions contributions;
    private final PassageStore store;
    private final Kinds kinds;
    private final Spaces spaces;
    private final Care care;
    private final Markdown markdown;
    private final Clock clock;

    Passages(
            Contributions contributions,
            PassageStore store,
            Kinds kinds,
            Spaces spaces,
            Care care,
            Markdown markdown,
            Clock clock) {
        this.contributions = contributions;
        this.store = store;
        this.kinds = kinds;
        this.spaces = spaces;
        this.care = care;
        this.markdown = markdown;
        this.clock = clock;
    }

    /** Nobody is quoted with what does not stand there. */
    @Transactional(readOnly = true)
    public Chosen choose(Contribution about, Passage passage) {
        if (!passage.any()) {
            return new Chosen(Passage.NONE, Optional.empty());
        }
        if (passage.tooLong()) {
            return new Chosen(Passage.NONE, Optional.of(Said.of("threads.passage.too-long", "most", Passage.LONGEST)));
        }
        return Optional.of(about)
                .filter(one -> kinds.isKeptTogether(one.kind()))
                .flatMap(one -> ReadText.of(markdown.render(one.body(), MarkdownContext.PAGE))
                        .find(passage))
                .map(found -> new Chosen(found, Optional.empty()))
                .orElseGet(() -> new Chosen(Passage.NONE, Optional.of(Said.of("threads.passage.changed"))));
    }

    /** One that was taken back may have been about another passage, or be about none now. */
    public void keep(Contribution comment, Passage passage) {
        if (passage.any()) {
            store.save(comment, passage);
        } else {
            store.delete(comment.id());
        }
    }

    public String resolve(ContributionId comment, Viewer viewer) {
        return mark(comment, clock.instant(), viewer);
    }

    public String reopen(ContributionId comment, Viewer viewer) {
        return mark(comment, null, viewer);
    }

    /** Whoever wrote it does so, and whoever may change what it is about; gives where it stands. */
    private String mark(ContributionId id, @Nullable Instant resolved, Viewer viewer) {
        var comment =
                contributions.find(id, viewer).filter(Contribution::published).orElseThrow(NotFound::new);
        if (care.locked(comment.root())
                || !comment.isOf(viewer.id())
                        && !spaces.requireAround(comment.space(), viewer).mayWrite(viewer)) {
            throw new Forbidden();
        }
        if (!store.markResolved(id, resolved)) {
            throw new NotFound();
        }
        contributions.touched(comment);
        return kinds.place(comment, contributions.find(comment.root(), viewer).orElseThrow(NotFound::new));
    }

    @EventListener
    void moveAlong(ThreadMoved moved) {
        store.reseal(moved);
    }
}
