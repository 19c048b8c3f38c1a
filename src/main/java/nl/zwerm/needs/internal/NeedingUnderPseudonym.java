package nl.zwerm.needs.internal;

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
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.NotFound;
import nl.zwerm.shared.PublicId;
import nl.zwerm.shared.Said;
import nl.zwerm.spaces.Space;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.threads.NamedDrafts;
import nl.zwerm.threads.Posts;
import nl.zwerm.threads.ThreadForm;
import nl.zwerm.threads.UnderPseudonym;
import nl.zwerm.threads.Written;
import nl.zwerm.web.Pages.Errors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Saying under a pseudonym what one needs, and what its author does with it afterwards: nothing of it is done at once, and
 * nothing that is kept knows whose it is. See {@link PseudonymousDeeds}. Joining is done by name.
 */
@Service
@Transactional
class NeedingUnderPseudonym {

    static final String SAY = "need";
    static final String EDIT = "edit-need";
    static final String MARK = "mark-need";

    private final UnderPseudonym rules;
    private final Pseudonyms pseudonyms;
    private final PseudonymousPosts posts;
    private final PseudonymousDeeds deeds;
    private final Posts ordinary;
    private final NamedDrafts named;
    private final Spaces spaces;
    private final Care care;

    NeedingUnderPseudonym(
            UnderPseudonym rules,
            Pseudonyms pseudonyms,
            PseudonymousPosts posts,
            PseudonymousDeeds deeds,
            Posts ordinary,
            NamedDrafts named,
            Spaces spaces,
            Care care) {
        this.rules = rules;
        this.pseudonyms = pseudonyms;
        this.posts = posts;
        this.deeds = deeds;
        this.ordinary = ordinary;
        this.named = named;
        this.spaces = spaces;
        this.care = care;
    }

    /** What it is made from must stand in the same space: who may take it elsewhere would be known. */
    Written say(ThreadForm form, Viewer viewer) {
        var checked = NeedText.check(form);
        if (checked.errors().any()) {
            return new Written.Mend(checked.errors());
        }
        var space = ordinary.space(form.space(), viewer);
        if (space.isEmpty()) {
            return mend("space", Said.of("threads.space.not-yours"));
        }
        var text = checked.text();
        if (space.get().confidential() && ordinary.hasNewTopic(text.topics())) {
            return mend("topics", Said.of("threads.topics.new-in-confidential"));
        }
        var source = ordinary.source(
                PublicId.read(form.from()).map(ContributionId::of).orElse(null), viewer);
        if (source.filter(from -> !from.space().equals(space.get().id())).isPresent()) {
            return mend("space", Said.of("needs.pseudonym.elsewhere"));
        }
        return say(form, text, space.get(), source, viewer);
    }

    private Written say(ThreadForm form, NeedText text, Space space, Optional<Contribution> source, Viewer viewer) {
        var refusal = rules.refusal(space, text.body(), around(text), viewer);
        if (refusal.isPresent()) {
            return mend("as", refusal.get());
        }
        var id = rules.id(viewer.id(), form.once(), SAY + "\n" + space.id() + "\n" + text);
        if (posts.isThere(id) || deeds.waits(id.toString())) {
            return new Written.Done(id);
        }
        var refused = ordinary.closed(null, space, viewer).or(() -> ordinary.tooMany(Needs.NEED, viewer));
        if (refused.isPresent()) {
            return mend("title", refused.get());
        }
        var alias = pseudonyms.alias(viewer.id(), id);
        var post = new PseudonymousPost(
                id,
                Needs.NEED,
                space.id(),
                space.confidential(),
                null,
                id,
                alias,
                text.title(),
                text.body(),
                language(text, viewer));
        var fields = new HashMap<>(post.fields());
        fields.put("topics", String.join(",", text.topics()));
        source.ifPresent(from -> fields.put("from", from.id().toString()));
        deeds.keep(SAY, id.toString(), fields);
        rules.hide(text.body(), viewer);
        care.wroteUnderPseudonym(null, space.id(), viewer);
        named.forget(Needs.NEED, form, viewer);
        return new Written.Done(id);
    }

    /** The viewer is who said it. */
    Written edit(Contribution mine, int version, NeedText text, Viewer viewer) {
        if (version != mine.version()) {
            return new Written.SomeoneWasFaster(mine.version());
        }
        var space = spaces.requireAround(mine.space(), viewer);
        var refusal = rules.refusal(space, text.body(), around(text), viewer);
        if (refusal.isPresent()) {
            return mend("title", refusal.get());
        }
        deeds.keep(
                EDIT,
                editing(mine),
                Map.of(
                        "id", mine.id().toString(),
                        "title", text.title(),
                        "body", text.body(),
                        "language", language(text, viewer),
                        "topics", String.join(",", text.topics())));
        rules.hide(text.body(), viewer);
        return new Written.Done(mine.id());
    }

    /** As the viewer, who said it, changed it already: that waits, and whoever changes more goes on from there. */
    @Transactional(readOnly = true)
    public Optional<ThreadForm> changed(Contribution mine) {
        return deeds.find(editing(mine)).map(fields -> {
            var text = ThreadForm.of(fields);
            var version = Integer.toString(mine.version());
            var topics = text.topics().replace(",", ", ");
            return new ThreadForm(text.title(), text.body(), mine.space().toString(), topics, "", version, "", "");
        });
    }

    private static String editing(Contribution mine) {
        return EDIT + " " + mine.id() + " " + mine.version();
    }

    /** How it stands, as the viewer who said it knows; nowhere is written who said so. */
    void mark(ContributionId id, NeedState state, @Nullable PersonId worker) {
        deeds.keep(
                MARK,
                MARK + " " + id,
                Map.of(
                        "id", id.toString(),
                        "state", state.word(),
                        "worker", worker == null ? "" : worker.toString()));
    }

    /** Those among the latest that the viewer said so. */
    @Transactional(readOnly = true)
    public List<ContributionId> own(Viewer viewer) {
        return posts.ownThreads(Needs.NEED, viewer);
    }

    /** What the viewer sent and waits for the next batch. */
    @Transactional(readOnly = true)
    public List<WaitingNeed> waiting(Viewer viewer) {
        return deeds.waiting(SAY, fields -> isOf(fields, viewer)).stream()
                .map(fields -> new WaitingNeed(fields.getOrDefault("id", ""), fields.getOrDefault("title", "")))
                .toList();
    }

    /** Takes it back into the form before anybody saw it. */
    public ThreadForm takeBack(ContributionId id, Viewer viewer) {
        var fields = deeds.waiting(SAY, one -> id.toString().equals(one.get("id")) && isOf(one, viewer)).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
        deeds.drop(id.toString());
        care.tookBackUnderPseudonym(null, PseudonymousPost.of(fields).space(), viewer);
        return ThreadForm.of(fields);
    }

    private boolean isOf(Map<String, String> fields, Viewer viewer) {
        var post = PseudonymousPost.of(fields);
        return post.alias().equals(pseudonyms.alias(viewer.id(), post.root()));
    }

    private static String around(NeedText text) {
        return text.title() + "\n" + String.join("\n", text.topics());
    }

    private static String language(NeedText text, Viewer viewer) {
        return Posts.language(text.title() + "\n" + text.body(), viewer);
    }

    private static Written mend(String field, Said said) {
        return new Written.Mend(Errors.of(field, said));
    }
}
