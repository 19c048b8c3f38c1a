package nl.zwerm.threads.internal;

import nl.zwerm.contributions.Care;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.contributions.Kinds;
import nl.zwerm.contributions.PseudonymousDeeds;
import nl.zwerm.contributions.PseudonymousPost;
import nl.zwerm.contributions.Pseudonyms;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.NotFound;
import nl.zwerm.spaces.Space;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.text.Passage;
import nl.zwerm.threads.CommentsItem;
import nl.zwerm.threads.NewPost;
import nl.zwerm.threads.Posted;
import nl.zwerm.threads.Posts;
import nl.zwerm.threads.Reading;
import nl.zwerm.threads.Retyped;
import nl.zwerm.threads.TextForm;
import nl.zwerm.threads.UnderPseudonym;
import nl.zwerm.threads.WaitingComments;
import nl.zwerm.web.Pages.Errors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to remarks beneath anything that people made, but beneath another remark. */
@Service
@Transactional
class Comments {

    static final String COMMENT = WaitingComments.COMMENT;

    private static final int LONGEST = 2_000;

    /** What came of sending one: it stands there, or the page is to be shown with what was typed. */
    sealed interface Commenting {
        record Sent(ContributionId id) implements Commenting {}

        /** It appears with the next batch. */
        record Waits(ContributionId id) implements Commenting {}

        record Mend(Retyped retyped) implements Commenting {}
    }

    private final Contributions contributions;
    private final Kinds kinds;
    private final Spaces spaces;
    private final Posts posts;
    private final UnderPseudonym pseudonym;
    private final Pseudonyms pseudonyms;
    private final PseudonymousDeeds deeds;
    private final Care care;
    private final Passages passages;

    Comments(
            Contributions contributions,
            Kinds kinds,
            Spaces spaces,
            Posts posts,
            UnderPseudonym pseudonym,
            Pseudonyms pseudonyms,
            PseudonymousDeeds deeds,
            Care care,
            Passages passages) {
        this.contributions = contributions;
        this.kinds = kinds;
        this.spaces = spaces;
        this.posts = posts;
        this.pseudonym = pseudonym;
        this.pseudonyms = pseudonyms;
        this.deeds = deeds;
        this.care = care;
        this.passages = passages;
    }

    Commenting comment(Contribution about, TextForm form, Viewer viewer) {
        var field = CommentsItem.field(about.id());
        var reading = new Reading();
        var text = reading.text(field, form.body(), LONGEST);
        if (!reading.fine()) {
            return new Commenting.Mend(new Retyped(field, form, reading.errors()));
        }
        var chosen = passages.choose(about, form.passage());
        if (chosen.refusal().isPresent()) {
            return new Commenting.Mend(new Retyped(
                    field,
                    form.aboutAllOfIt(),
                    Errors.of(field, chosen.refusal().get())));
        }
        var passage = chosen.passage();
        var space = spaces.requireAround(about.space(), viewer);
        if (form.pseudonym()) {
            return commentUnderPseudonym(about, form, text, passage, space, viewer);
        }
        var post = NewPost.beneath(about, COMMENT, space, text, form).keeping(passage.kept());
        return switch (posts.post(post, viewer)) {
            case Posted.New(var made) -> {
                passages.keep(made, passage);
                yield new Commenting.Sent(made.id());
            }
            case Posted.Known(var id) -> new Commenting.Sent(id);
            case Posted.Refused refused ->
                new Commenting.Mend(new Retyped(field, form, Errors.of(field, refused.reason())));
        };
    }

    private Commenting commentUnderPseudonym(
            Contribution about, TextForm form, String text, Passage passage, Space space, Viewer viewer) {
        var field = CommentsItem.field(about.id());
        var id = pseudonym.id(viewer.id(), form.once(), COMMENT + "\n" + about.id() + "\n" + text + passage.kept());
        if (deeds.waits(id.toString())) {
            return new Commenting.Waits(id);
        }
        var refusal = posts.closed(about, space, viewer)
                .or(() -> pseudonym.refusalBeneath(about.root(), space, text, viewer))
                .or(() -> posts.tooMany(COMMENT, viewer));
        if (refusal.isPresent()) {
            return new Commenting.Mend(new Retyped(field, form, Errors.of(field, refusal.get())));
        }
        var post = new PseudonymousPost(
                id,
                COMMENT,
                space.id(),
                space.confidential(),
                about.id(),
                about.root(),
                pseudonyms.alias(viewer.id(), about.root()),
                "",
                text,
                Posts.language(text, viewer));
        var fields = post.fields();
        fields.put(WaitingComments.PASSAGE, passage.kept());
        deeds.keep(COMMENT, id.toString(), fields);
        pseudonym.hide(text, viewer);
        care.wroteUnderPseudonym(about.root(), space.id(), viewer);
        return new Commenting.Waits(id);
    }

    @Transactional(readOnly = true)
    Contribution requireCommentable(ContributionId id, Viewer viewer) {
        return contributions
                .find(id, viewer)
                .filter(found -> found.published() && kinds.isCommented(found.kind()))
                .orElseThrow(NotFound::new);
    }
}
