package nl.zwerm.questions.internal;

import java.time.Duration;
import java.util.Optional;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.contributions.Edit;
import nl.zwerm.people.Viewer;
import nl.zwerm.questions.QuestionAsked;
import nl.zwerm.shared.Forbidden;
import nl.zwerm.shared.Limits;
import nl.zwerm.shared.NotFound;
import nl.zwerm.shared.PublicId;
import nl.zwerm.shared.Said;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.threads.Posts;
import nl.zwerm.threads.SentForms;
import nl.zwerm.threads.UnderPseudonym;
import nl.zwerm.web.Pages.Errors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to asking: put a question to colleagues, and mend it. */
@Service
@Transactional
class Questions {

    static final int MOST_IN_AN_HOUR = 20;

    private final Drafts drafts;
    private final Contributions contributions;
    private final QuestionStore store;
    private final SentForms sent;
    private final EscalationStore escalations;
    private final Posts posts;
    private final AskingUnderPseudonym pseudonymously;
    private final Spaces spaces;
    private final Limits limits;
    private final ApplicationEventPublisher events;

    Questions(
            Drafts drafts,
            Contributions contributions,
            QuestionStore store,
            SentForms sent,
            EscalationStore escalations,
            Posts posts,
            AskingUnderPseudonym pseudonymously,
            Spaces spaces,
            Limits limits,
            ApplicationEventPublisher events) {
        this.drafts = drafts;
        this.contributions = contributions;
        this.store = store;
        this.sent = sent;
        this.escalations = escalations;
        this.posts = posts;
        this.pseudonymously = pseudonymously;
        this.spaces = spaces;
        this.limits = limits;
        this.events = events;
    }

    /** Publishes a question. Whom it is offered to is decided when this is kept: see {@link Escalations}. */
    public Asking ask(QuestionForm form, Viewer viewer) {
        var checked = QuestionText.check(form);
        if (checked.errors().any()) {
            return new Asking.Mend(checked.errors());
        }
        var unclear = UnderPseudonym.unclear(form.as());
        if (unclear.isPresent()) {
            return mend("as", unclear.get());
        }
        var space = posts.space(form.space(), viewer);
        if (space.isEmpty()) {
            return mend("space", Said.of("threads.space.not-yours"));
        }
        var text = checked.text();
        if (space.get().confidential() && posts.hasNewTopic(text.topics())) {
            return mend("topics", Said.of("threads.topics.new-in-confidential"));
        }
        var source = posts.source(source(form.from()).orElse(null), viewer);
        if (posts.staysWhereItIs(source, space.get(), viewer)) {
            return mend("space", Said.of("threads.space.not-carried"));
        }
        if (form.pseudonym()) {
            return pseudonymously.ask(form, text, space.get(), source, viewer);
        }
        var earlier = sent.claim(viewer, form.once(), text.toString());
        if (earlier.isPresent()) {
            return new Asking.Sent(earlier.get());
        }
        var wait = limits.tryTake("ask", viewer.id().value(), MOST_IN_AN_HOUR, Duration.ofHours(1));
        if (wait.isPresent()) {
            sent.release(viewer, form.once(), text.toString());
            return mend(
                    "title",
                    Said.of("threads.too-many", "minutes", 1 + wait.get().toMinutes()));
        }
        var refused = posts.closed(null, space.get(), viewer);
        if (refused.isPresent()) {
            sent.release(viewer, form.once(), text.toString());
            return mend("title", refused.get());
        }
        var draft = drafts.saveQuestion(form, text, space.get(), viewer);
        sent.made(viewer, form.once(), text.toString(), draft.id());
        source.ifPresent(from -> contributions.makeFrom(draft, from.id(), viewer));
        publish(draft, text, viewer);
        return new Asking.Sent(draft.id());
    }

    public Asking edit(ContributionId id, QuestionForm form, Viewer viewer) {
        var mine = requireOwn(id, viewer);
        var checked = QuestionText.check(form);
        if (checked.errors().any()) {
            return new Asking.Mend(checked.errors());
        }
        var text = checked.text();
        if (mine.sealed() && posts.hasNewTopic(text.topics())) {
            return mend("topics", Said.of("threads.topics.new-in-confidential"));
        }
        if (mine.byUnderPseudonym(viewer.id())) {
            var space = spaces.requireAround(mine.space(), viewer);
            return pseudonymously.edit(mine, form, text, space, viewer);
        }
        var language = Posts.language(text.title() + "\n" + text.body(), viewer);
        var edit = contributions.edit(id, form.version(), text.title(), text.body(), language, viewer);
        return switch (edit) {
            case Edit.SomeoneWasFaster(var current) -> new Asking.SomeoneWasFaster(current.version());
            case Edit.Done(var edited) -> {
                store.save(edited, text.tried(), text.goal(), text.urgency(), "");
                contributions.setTopics(id, posts.ids(text.topics()));
                yield new Asking.Sent(id);
            }
        };
    }

    /** The question as its author may change it. */
    @Transactional(readOnly = true)
    public QuestionForm form(ContributionId id, Viewer viewer) {
        var mine = requireOwn(id, viewer);
        if (mine.byUnderPseudonym(viewer.id())) {
            var changed = pseudonymously.changed(mine);
            if (changed.isPresent()) {
                return changed.get();
            }
        }
        var details = store.find(mine, viewer).orElseThrow(NotFound::new);
        return new QuestionForm(
                mine.title(),
                mine.body(),
                details.tried(),
                details.goal(),
                details.urgency(),
                mine.space().toString(),
                details.topics(),
                "",
                mine.version(),
                "",
                "",
                mine.byUnderPseudonym(viewer.id()) ? UnderPseudonym.CHOICE : "");
    }

    private void publish(Contribution draft, QuestionText text, Viewer viewer) {
        contributions.setTopics(draft.id(), posts.ids(text.topics()));
        var asked = contributions.publish(draft, viewer);
        store.save(asked, text.tried(), text.goal(), text.urgency(), "");
        escalations.begin(draft.id());
        events.publishEvent(new QuestionAsked(draft.id()));
    }

    private static Optional<ContributionId> source(String from) {
        return PublicId.read(from).map(ContributionId::of);
    }

    private Contribution requireOwn(ContributionId id, Viewer viewer) {
        var found = contributions.require(id, Drafts.QUESTION, viewer);
        if (!found.isOf(viewer.id()) || !found.published()) {
            throw new Forbidden();
        }
        return found;
    }

    private static Asking mend(String field, Said said) {
        return new Asking.Mend(Errors.of(field, said));
    }
}
