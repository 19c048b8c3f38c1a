package nl.zwerm.questions.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.contributions.ThreadItem;
import nl.zwerm.expertise.Expertise;
import nl.zwerm.people.Viewer;
import nl.zwerm.questions.internal.QuestionPage.Around;
import nl.zwerm.questions.internal.QuestionPage.Asked;
import nl.zwerm.questions.internal.QuestionPage.Byline;
import nl.zwerm.questions.internal.QuestionPage.Imported;
import nl.zwerm.questions.internal.QuestionPage.Invited;
import nl.zwerm.questions.internal.QuestionPage.Writing;
import nl.zwerm.shared.NotFound;
import nl.zwerm.spaces.Space;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.text.Markdown;
import nl.zwerm.text.MarkdownContext;
import nl.zwerm.text.SafeHtml;
import nl.zwerm.web.Pages.Errors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the page of a question shows, in four statements: thread, question, space, and who was asked. */
@Service
@Transactional(readOnly = true)
class QuestionViews {

    private final Contributions contributions;
    private final QuestionStore store;
    private final Spaces spaces;
    private final Expertise expertise;
    private final Escalations escalations;
    private final Markdown markdown;

    QuestionViews(
            Contributions contributions,
            QuestionStore store,
            Spaces spaces,
            Expertise expertise,
            Escalations escalations,
            Markdown markdown) {
        this.contributions = contributions;
        this.store = store;
        this.spaces = spaces;
        this.expertise = expertise;
        this.escalations = escalations;
        this.markdown = markdown;
    }

    /** What was typed in the field of that name and could not be taken. */
    record Retyped(String field, TextForm form, Errors errors) {

        static final Retyped NOTHING = new Retyped("", new TextForm("", "", 0, ""), Errors.NONE);
    }

    /** Everything the parts of one page need to know. */
    private record Scene(
            Contribution asked, Details details, Space space, List<ThreadItem> thread, Viewer viewer, Retyped retyped) {

        boolean mine(Contribution made) {
            return made.by(viewer.id());
        }

        boolean mayRemove(Contribution made) {
            return mine(made) || space.steward();
        }

        List<ThreadItem> beneath(ContributionId parent, String kind) {
            return thread.stream()
                    .filter(item -> parent.equals(item.contribution().parent())
                            && item.contribution().kind().equals(kind)
                            && item.contribution().published())
                    .toList();
        }

        /** For the next one that the viewer sends beneath it. */
        String token(ContributionId parent, String kind) {
            return SentStore.token(
                    parent,
                    beneath(parent, kind).stream()
                            .filter(item -> mine(item.contribution()))
                            .count());
        }

        /** What the viewer was writing beneath this, and did not send yet. */
        @Nullable
        Contribution draft(ContributionId parent, String kind) {
            return thread.stream()
                    .map(ThreadItem::contribution)
                    .filter(made -> made.draft() && made.kind().equals(kind) && parent.equals(made.parent()))
                    .reduce((_, latest) -> latest)
                    .orElse(null);
        }
    }

    public QuestionPage show(ContributionId id, Viewer viewer, Retyped retyped) {
        var thread = contributions.thread(id, viewer);
        var root = thread.stream()
                .filter(item -> item.contribution().id().equals(id)
                        && Drafts.QUESTION.equals(item.contribution().kind())
                        && !item.contribution().draft())
                .findFirst()
                .orElseThrow(NotFound::new);
        var asked = root.contribution();
        var details = store.find(asked, viewer).orElseThrow(NotFound::new);
        var scene = new Scene(asked, details, spaces.require(asked.space(), viewer), thread, viewer, retyped);
        boolean mine = scene.mine(asked);
        return new QuestionPage(
                asked(scene, root),
                comments(scene, asked),
                answers(scene),
                mine ? null : invitation(id, viewer),
                mine && details.outcome() == null && asked.published() ? around(scene) : null,
                writing(scene),
                retyped.errors());
    }

    /** Only the thanks for one thing in the thread. */
    public ThanksItem thanks(ContributionId id, Viewer viewer) {
        var made = contributions.find(id, viewer).orElseThrow(NotFound::new);
        return contributions.thread(made.root(), viewer).stream()
                .filter(item -> item.contribution().id().equals(id))
                .map(item -> thanks(item, viewer))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private Asked asked(Scene scene, ThreadItem item) {
        var made = item.contribution();
        var details = scene.details();
        return new Asked(
                made.id().toString(),
                made.title(),
                made.language(),
                byline(item),
                made.space().toString(),
                scene.space().name(),
                scene.space().everyone(),
                details.topics(),
                html(made.body()),
                details.tried().isEmpty() ? null : html(details.tried()),
                details.goal().isEmpty() ? null : html(details.goal()),
                details.urgency(),
                details.outcome(),
                scene.mine(made),
                made.trashed(),
                scene.mayRemove(made),
                details.followed(),
                thanks(item, scene.viewer()),
                imported(made));
    }

    private List<AnswerItem> answers(Scene scene) {
        var accepted = scene.details().acceptedAnswer();
        return scene.beneath(scene.asked().id(), Drafts.ANSWER).stream()
                .sorted(Comparator.comparing(
                                (ThreadItem item) -> !item.contribution().id().equals(accepted))
                        .thenComparingInt(item -> -item.helped())
                        .thenComparingInt(item -> -item.contribution().importedVotes()))
                .map(item -> answer(scene, item))
                .toList();
    }

    private AnswerItem answer(Scene scene, ThreadItem item) {
        var made = item.contribution();
        boolean accepted = made.id().equals(scene.details().acceptedAnswer());
        return new AnswerItem(
                made.id().toString(),
                scene.asked().id().toString(),
                made.language(),
                byline(item),
                html(made.body()),
                accepted ? scene.details().outcome() : null,
                scene.mine(made),
                scene.mayRemove(made),
                scene.mine(scene.asked()) && !scene.mine(made) && !accepted,
                thanks(item, scene.viewer()),
                comments(scene, made),
                imported(made));
    }

    private CommentsItem comments(Scene scene, Contribution about) {
        var draft = scene.draft(about.id(), Drafts.COMMENT);
        var question = scene.asked().id();
        var retyped = scene.retyped().field().equals(Answers.commentField(about.id())) ? scene.retyped() : null;
        return new CommentsItem(
                about.id().toString(),
                "/questions/" + question + (about.id().equals(question) ? "" : "/answers/" + about.id()) + "/comments",
                scene.beneath(about.id(), Drafts.COMMENT).stream()
                        .map(item -> new CommentsItem.Comment(
                                item.contribution().id().toString(),
                                item.contribution().language(),
                                byline(item),
                                html(item.contribution().body()),
                                scene.mayRemove(item.contribution())))
                        .toList(),
                retyped != null ? retyped.form().text() : draft == null ? "" : draft.body(),
                draft == null ? "" : draft.id().toString(),
                scene.token(about.id(), Drafts.COMMENT),
                retyped != null ? retyped.errors() : Errors.NONE);
    }

    private Writing writing(Scene scene) {
        var retyped = scene.retyped();
        var draft = scene.draft(scene.asked().id(), Drafts.ANSWER);
        var id = draft == null ? "" : draft.id().toString();
        var token = scene.token(scene.asked().id(), Drafts.ANSWER);
        if (retyped.field().equals(TextForm.ANSWER_FIELD)) {
            return new Writing(retyped.form().text(), id, token);
        }
        return new Writing(draft == null ? "" : draft.body(), id, token);
    }

    private Around around(Scene scene) {
        var standing = expertise.standing(scene.asked().id());
        boolean answered = !scene.beneath(scene.asked().id(), Drafts.ANSWER).stream()
                .allMatch(item -> scene.mine(item.contribution()));
        int stage = scene.details().stage();
        return new Around(
                standing.asked(),
                standing.onlyStewards(),
                stage == Details.NOBODY_ASKED_YET,
                answered || scene.details().nextStageAt() == null
                        ? List.of()
                        : escalations.ahead(scene.asked().at(), stage));
    }

    private @Nullable Invited invitation(ContributionId id, Viewer viewer) {
        return expertise
                .waitingFor(viewer, id)
                .map(waiting -> new Invited(waiting.why(), waiting.slot()))
                .orElse(null);
    }

    private static ThanksItem thanks(ThreadItem item, Viewer viewer) {
        var made = item.contribution();
        return new ThanksItem(
                made.id().toString(), item.helped(), item.helpedViewer(), !made.by(viewer.id()) && made.published());
    }

    private static Byline byline(ThreadItem item) {
        var made = item.contribution();
        return new Byline(item.author(), made.at(), made.editedAt());
    }

    private static @Nullable Imported imported(Contribution made) {
        return made.origin() == null
                ? null
                : new Imported(
                        made.origin(),
                        web(made.originAddress()),
                        Objects.requireNonNullElse(made.licence(), ""),
                        made.importedVotes());
    }

    /** An address that came with an import leads to the web or nowhere. */
    private static String web(@Nullable String address) {
        return address != null && (address.startsWith("https://") || address.startsWith("http://")) ? address : "";
    }

    private SafeHtml html(String text) {
        return markdown.render(text, MarkdownContext.PAGE);
    }
}
