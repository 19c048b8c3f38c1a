package nl.zwerm.questions.internal;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zwerm.contributions.Care;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.PseudonymousDeeds;
import nl.zwerm.contributions.PseudonymousPost;
import nl.zwerm.contributions.PseudonymousPosts;
import nl.zwerm.contributions.Pseudonyms;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Limits;
import nl.zwerm.shared.NotFound;
import nl.zwerm.shared.Said;
import nl.zwerm.spaces.Space;
import nl.zwerm.threads.Posts;
import nl.zwerm.threads.UnderPseudonym;
import nl.zwerm.web.Pages.Errors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asking under a pseudonym, and mending what one asked so: nothing of it is done at once, and nothing that is kept knows
 * whose it is. See {@link PseudonymousDeeds}.
 */
@Service
@Transactional
class AskingUnderPseudonym {

    static final String ASK = "question";
    static final String EDIT = "edit-question";

    private final UnderPseudonym rules;
    private final Pseudonyms pseudonyms;
    private final PseudonymousPosts posts;
    private final PseudonymousDeeds deeds;
    private final Drafts drafts;
    private final Posts pace;
    private final Care care;
    private final Limits limits;

    AskingUnderPseudonym(
            UnderPseudonym rules,
            Pseudonyms pseudonyms,
            PseudonymousPosts posts,
            PseudonymousDeeds deeds,
            Drafts drafts,
            Posts pace,
            Care care,
            Limits limits) {
        this.rules = rules;
        this.pseudonyms = pseudonyms;
        this.posts = posts;
        this.deeds = deeds;
        this.drafts = drafts;
        this.pace = pace;
        this.care = care;
        this.limits = limits;
    }

    /** What it is made from must stand in the same space: who may take it elsewhere would be known. */
    Asking ask(QuestionForm form, QuestionText text, Space space, Optional<Contribution> source, Viewer viewer) {
        if (source.filter(from -> !from.space().equals(space.id())).isPresent()) {
            return mend("space", Said.of("threads.pseudonym.elsewhere"));
        }
        var refusal = rules.refusal(space, text.body(), around(text), viewer);
        if (refusal.isPresent()) {
            return mend("as", refusal.get());
        }
        var id = rules.id(viewer.id(), form.once(), space.id() + "\n" + text);
        if (posts.isThere(id) || deeds.waits(id.toString())) {
            return new Asking.Waits(id);
        }
        var closed = pace.closed(null, space, viewer);
        if (closed.isPresent()) {
            return mend("title", closed.get());
        }
        var wait = limits.tryTake("ask", viewer.id().value(), Questions.MOST_IN_AN_HOUR, Duration.ofHours(1));
        if (wait.isPresent()) {
            return mend(
                    "title",
                    Said.of("threads.too-many", "minutes", 1 + wait.get().toMinutes()));
        }
        var post = new PseudonymousPost(
                id,
                Drafts.QUESTION,
                space.id(),
                space.confidential(),
                null,
                id,
                pseudonyms.alias(viewer.id(), id),
                text.title(),
                text.body(),
                language(text, viewer));
        var fields = new HashMap<>(post.fields());
        fields.putAll(details(text));
        source.ifPresent(from -> fields.put("from", from.id().toString()));
        deeds.keep(ASK, id.toString(), fields);
        rules.hide(text.body(), viewer);
        care.wroteUnderPseudonym(null, space.id(), viewer);
        drafts.forget(form, text, viewer);
        return new Asking.Waits(id);
    }

    /** The viewer is who asked it. */
    Asking edit(Contribution mine, QuestionForm form, QuestionText text, Space space, Viewer viewer) {
        if (form.version() != mine.version()) {
            return new Asking.SomeoneWasFaster(mine.version());
        }
        var refusal = rules.refusal(space, text.body(), around(text), viewer);
        if (refusal.isPresent()) {
            return mend("title", refusal.get());
        }
        var fields = new HashMap<>(details(text));
        fields.put("id", mine.id().toString());
        fields.put("title", text.title());
        fields.put("body", text.body());
        fields.put("language", language(text, viewer));
        deeds.keep(EDIT, editing(mine), fields);
        rules.hide(text.body(), viewer);
        return new Asking.Waits(mine.id());
    }

    /** As the viewer, who asked it, changed it already: that waits, and whoever changes more goes on from there. */
    @Transactional(readOnly = true)
    public Optional<QuestionForm> changed(Contribution mine) {
        return deeds.find(editing(mine))
                .map(fields ->
                        QuestionForm.underPseudonym(fields, "").in(mine.space()).over(mine.version()));
    }

    private static String editing(Contribution mine) {
        return EDIT + " " + mine.id() + " " + mine.version();
    }

    /** What the viewer sent and waits for the next batch. */
    @Transactional(readOnly = true)
    public List<WaitingQuestion> waiting(Viewer viewer) {
        return deeds.waiting(ASK, fields -> isOf(fields, viewer)).stream()
                .map(fields -> new WaitingQuestion(fields.getOrDefault("id", ""), fields.getOrDefault("title", "")))
                .toList();
    }

    /** Takes it back into a draft before anybody saw it. */
    public QuestionForm takeBack(ContributionId id, Viewer viewer) {
        var fields = deeds.waiting(ASK, one -> id.toString().equals(one.get("id")) && isOf(one, viewer)).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
        deeds.drop(id.toString());
        care.tookBackUnderPseudonym(null, PseudonymousPost.of(fields).space(), viewer);
        return drafts.keepTakenBack(QuestionForm.underPseudonym(fields, ""), viewer);
    }

    private boolean isOf(Map<String, String> fields, Viewer viewer) {
        var post = PseudonymousPost.of(fields);
        return post.alias().equals(pseudonyms.alias(viewer.id(), post.root()));
    }

    private static Map<String, String> details(QuestionText text) {
        return Map.of(
                "tried", text.tried(),
                "goal", text.goal(),
                "urgency", text.urgency(),
                "topics", String.join(",", text.topics()));
    }

    private static String around(QuestionText text) {
        return String.join("\n", text.title(), text.tried(), text.goal(), String.join("\n", text.topics()));
    }

    private static String language(QuestionText text, Viewer viewer) {
        return Posts.language(text.title() + "\n" + text.body(), viewer);
    }

    private static Asking mend(String field, Said said) {
        return new Asking.Mend(Errors.of(field, said));
    }
}
