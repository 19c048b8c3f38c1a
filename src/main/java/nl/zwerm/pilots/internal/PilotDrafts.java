package nl.zwerm.pilots.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.contributions.Unshown;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Said;
import nl.zwerm.threads.DraftFields;
import nl.zwerm.threads.NewPost;
import nl.zwerm.threads.Posts;
import nl.zwerm.threads.Reading;
import nl.zwerm.threads.Written;
import nl.zwerm.web.Pages.Errors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pilots that have not begun, which only who writes them sees. */
@Service
@Transactional
class PilotDrafts implements DraftFields {

    private static final int LONGEST_TOPICS = 1_000;

    private final Contributions contributions;
    private final Unshown unshown;
    private final PilotStore store;
    private final Posts posts;

    PilotDrafts(Contributions contributions, Unshown unshown, PilotStore store, Posts posts) {
        this.contributions = contributions;
        this.unshown = unshown;
        this.store = store;
        this.posts = posts;
    }

    @Override
    public String kind() {
        return Pilots.PILOT;
    }

    @Override
    public Errors keep(Contribution draft, Map<String, String> fields) {
        var form = PilotForm.of(fields);
        var reading = new Reading();
        var expected = reading.optionalText("expected", form.expected(), PilotText.LONGEST_TEXT);
        var seen = reading.optionalText("seen", form.seen(), PilotText.LONGEST_TEXT);
        var lookOn = reading.optionalDay("look-on", form.lookOn());
        var topics = reading.optionalLine("topics", form.topics(), LONGEST_TOPICS);
        if (reading.fine()) {
            store.forgetStart(draft.id());
            store.save(draft, expected, seen, lookOn.orElse(null), topics);
        }
        return reading.errors();
    }

    /** Keeps it until another day; a title is enough, to find it by. */
    public Written keep(Map<String, String> fields, Viewer viewer) {
        var form = PilotForm.of(fields);
        var reading = new Reading();
        var title = reading.line("title", form.title(), Reading.LONGEST_TITLE);
        var with = reading.optionalText("body", form.with(), PilotText.LONGEST_WITH);
        if (!reading.fine()) {
            return new Written.Mend(reading.errors());
        }
        var space = posts.space(form.space(), viewer);
        if (space.isEmpty()) {
            return Pilots.mend("space", Said.of("threads.space.not-yours"));
        }
        var source = posts.source(Pilots.source(form).orElse(null), viewer);
        if (posts.staysWhereItIs(source, space.get(), viewer)) {
            return Pilots.mend("space", Said.of("threads.space.not-carried"));
        }
        var post = new NewPost(
                Pilots.PILOT, space.get(), null, title, with, List.of(), null, form.draft(), form.once(), "");
        var draft = posts.keep(post, viewer);
        source.ifPresent(from -> contributions.makeFrom(draft, from.id(), viewer));
        var errors = keep(draft, fields);
        return errors.any() ? new Written.Mend(errors) : new Written.Done(draft.id());
    }

    /** The pilot the viewer was writing: that draft, or else their latest. */
    @Transactional(readOnly = true)
    public Optional<PilotForm> find(String draft, Viewer viewer) {
        return posts.findDraft(draft, Pilots.PILOT, viewer)
                .or(() -> contributions.findDraft(Pilots.PILOT, Optional.empty(), viewer))
                .map(found -> {
                    var details = store.find(found.id(), viewer).orElse(PilotDetails.NONE);
                    return PilotForm.of(found, details, details.typedTopics()).madeFrom(source(found));
                });
    }

    private String source(Contribution draft) {
        return unshown.sources(draft.id()).stream()
                .findFirst()
                .map(ContributionId::toString)
                .orElse("");
    }
}
