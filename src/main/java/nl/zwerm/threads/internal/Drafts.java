package nl.zwerm.threads.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.contributions.Kinds;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.NotFound;
import nl.zwerm.shared.PublicId;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.threads.DraftFields;
import nl.zwerm.threads.NamedDrafts;
import nl.zwerm.threads.NewPost;
import nl.zwerm.threads.Posts;
import nl.zwerm.threads.Reading;
import nl.zwerm.threads.ThreadForm;
import nl.zwerm.threads.UnderPseudonym;
import nl.zwerm.web.Pages.Errors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what people are still writing on the server, where only they see it. */
@Service
@Transactional
class Drafts {

    /** What came of keeping a draft. */
    sealed interface Keeping {
        record Kept(ContributionId draft) implements Keeping {}

        /** There was nothing to keep, or it was sent in the meantime. */
        record Nothing() implements Keeping {}

        record Mend(Errors errors) implements Keeping {}
    }

    /** The fields of any form that keeps itself: {@code parent} names what it stands beneath. */
    record Typed(
            @Nullable String kind,
            @Nullable String parent,
            @Nullable String space,
            @Nullable String title,
            @Nullable String body,
            @Nullable String draft,
            @Nullable String once) {}

    private final Contributions contributions;
    private final Kinds kinds;
    private final Spaces spaces;
    private final Posts posts;
    private final NamedDrafts named;
    private final Map<String, DraftFields> ownFields;

    Drafts(
            Contributions contributions,
            Kinds kinds,
            Spaces spaces,
            Posts posts,
            NamedDrafts named,
            ObjectProvider<DraftFields> ownFields) {
        this.contributions = contributions;
        this.kinds = kinds;
        this.spaces = spaces;
        this.posts = posts;
        this.named = named;
        this.ownFields = ownFields.stream().collect(Collectors.toMap(DraftFields::kind, Function.identity()));
    }

    /** {@code fields} are all of the form, by name, for the module that keeps more of this kind. */
    Keeping keep(Typed typed, Map<String, String> fields, Viewer viewer) {
        var kind = kinds.find(or(typed.kind())).orElseThrow(NotFound::new);
        var reading = new Reading();
        var title = reading.optionalLine("title", typed.title(), Reading.LONGEST_TITLE);
        @Nullable DraftFields own = ownFields.get(kind.name());
        int longest = own == null ? Reading.LONGEST_BODY : own.longestBody();
        var body = reading.optionalText("body", typed.body(), longest);
        if (!reading.fine()) {
            return new Keeping.Mend(reading.errors());
        }
        if (own != null && own.underPseudonym() && UnderPseudonym.asked(fields.getOrDefault("as", ""))) {
            named.forget(kind.name(), ThreadForm.of(fields), viewer);
        }
        if (named.areHidden(or(typed.once()), viewer)) {
            return new Keeping.Nothing();
        }
        var parent = parent(or(typed.parent()), viewer);
        var space = parent.map(above -> spaces.requireAround(above.space(), viewer))
                .or(() -> posts.space(or(typed.space()), viewer));
        boolean nothing = (title + body).isEmpty() && or(typed.draft()).isEmpty();
        if (space.isEmpty() || nothing || posts.cameTooLate(or(typed.once()), viewer)) {
            return new Keeping.Nothing();
        }
        var post = new NewPost(
                kind.name(),
                space.get(),
                parent.orElse(null),
                title,
                body,
                List.of(),
                null,
                or(typed.draft()),
                or(typed.once()),
                "");
        var draft = posts.keep(post, viewer);
        keepSource(draft, fields.getOrDefault("from", ""), viewer);
        return keep(draft, fields);
    }

    /** What it is made from, so that whoever goes on with it later still says so. */
    private void keepSource(Contribution draft, String from, Viewer viewer) {
        PublicId.read(from)
                .map(ContributionId::of)
                .flatMap(id -> contributions.find(id, viewer))
                .filter(source -> source.published() && kinds.mayBeMadeFrom(draft.kind(), source.kind()))
                .filter(source -> contributions.mayCarry(source, draft.space(), viewer))
                .ifPresent(source -> contributions.makeFrom(draft, source.id(), viewer));
    }

    private Keeping keep(Contribution draft, Map<String, String> fields) {
        @Nullable DraftFields own = ownFields.get(draft.kind());
        var errors = own == null ? Errors.NONE : own.keep(draft, fields);
        return errors.any() ? new Keeping.Mend(errors) : new Keeping.Kept(draft.id());
    }

    private Optional<Contribution> parent(String typed, Viewer viewer) {
        return typed.isEmpty()
                ? Optional.empty()
                : Optional.of(PublicId.read(typed)
                        .map(ContributionId::of)
                        .flatMap(id -> contributions.find(id, viewer))
                        .filter(Contribution::published)
                        .orElseThrow(NotFound::new));
    }

    private static String or(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
