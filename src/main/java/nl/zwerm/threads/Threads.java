package nl.zwerm.threads;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.zwerm.contributions.Care;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.contributions.Kinds;
import nl.zwerm.contributions.Merging;
import nl.zwerm.contributions.Related;
import nl.zwerm.contributions.ThreadItem;
import nl.zwerm.contributions.WholeThread;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.NotFound;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.text.Markdown;
import nl.zwerm.threads.internal.PassageStore;
import nl.zwerm.web.Capabilities;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens threads for whoever looks: two statements, one for all that stands in it, one for its space. */
@Service
@Transactional(readOnly = true)
public class Threads {

    private final Contributions contributions;
    private final Care care;
    private final Merging merging;
    private final List<MoreChoice> choices;
    private final Kinds kinds;
    private final Spaces spaces;
    private final List<Making> makings;
    private final Capabilities capabilities;
    private final Markdown markdown;
    private final Offers offers;
    private final PassageStore passages;

    Threads(
            Contributions contributions,
            Care care,
            Merging merging,
            ObjectProvider<MoreChoice> choices,
            Kinds kinds,
            Spaces spaces,
            List<Making> makings,
            Capabilities capabilities,
            Markdown markdown,
            Offers offers,
            PassageStore passages) {
        this.contributions = contributions;
        this.care = care;
        this.merging = merging;
        this.choices = choices.stream()
                .sorted(Comparator.comparingInt(MoreChoice::order))
                .toList();
        this.kinds = kinds;
        this.spaces = spaces;
        this.makings =
                makings.stream().sorted(Comparator.comparingInt(Making::order)).toList();
        this.capabilities = capabilities;
        this.markdown = markdown;
        this.offers = offers;
        this.passages = passages;
    }

    /** The thread that begins with this, if it is of this kind and the viewer may read it. */
    public ThreadView view(ContributionId id, String kind, Viewer viewer, Retyped retyped) {
        return view(contributions.whole(id, viewer), id, kind, viewer, retyped);
    }

    /** The same of a thread too long for one page, with these of its parts on it. */
    public ThreadView view(
            ContributionId id, String kind, Viewer viewer, Retyped retyped, Collection<ContributionId> parts) {
        return view(contributions.stretch(id, parts, viewer), id, kind, viewer, retyped);
    }

    private ThreadView view(WholeThread thread, ContributionId id, String kind, Viewer viewer, Retyped retyped) {
        var first = thread.items().stream()
                .filter(item -> item.contribution().id().equals(id)
                        && item.contribution().kind().equals(kind)
                        && !item.contribution().draft())
                .findFirst()
                .orElseThrow(() -> notHere(id, viewer));
        if (first.contribution().trashed()) {
            into(id, viewer);
        }
        var space = spaces.requireAround(first.contribution().space(), viewer);
        var lineage = lineage(thread, first.contribution());
        return new ThreadView(
                thread,
                first,
                space,
                viewer,
                retyped,
                lineage,
                madeOfParts(thread),
                markdown,
                offers.list(),
                choices(),
                placed(thread, first.contribution()));
    }

    /** What comments on what is kept together are about, if there are any. */
    private Map<ContributionId, Placed> placed(WholeThread thread, Contribution root) {
        if (!kinds.isKeptTogether(root.kind())) {
            return Map.of();
        }
        var comments = thread.items().stream()
                .map(ThreadItem::contribution)
                .filter(made -> made.kind().equals(Telling.COMMENT))
                .map(Contribution::id)
                .toList();
        return comments.isEmpty() ? Map.of() : passages.find(comments, root);
    }

    private List<MoreChoice> choices() {
        return choices.stream()
                .filter(choice -> capabilities.reaches(choice.path()))
                .toList();
    }

    /** Whoever asks for what went into another is led there. */
    private void into(ContributionId id, Viewer viewer) {
        merging.into(id, viewer).ifPresent(other -> {
            throw new MergedThread(kinds.place(other));
        });
    }

    private RuntimeException notHere(ContributionId id, Viewer viewer) {
        into(id, viewer);
        return care.hidden(id, viewer).<RuntimeException>map(HiddenThread::new).orElseGet(NotFound::new);
    }

    /** What something is to be made from, when it may be read and such a thing can be made of it. */
    public Contribution source(ContributionId from, String made, Viewer viewer) {
        return contributions
                .find(from, viewer)
                .filter(found -> found.published() && kinds.mayBeMadeFrom(made, found.kind()))
                .orElseThrow(NotFound::new);
    }

    /** What it is called: a part as the thread in which it stands. */
    public String title(Contribution made, Viewer viewer) {
        return made.id().equals(made.root())
                ? made.title()
                : contributions
                        .find(made.root(), viewer)
                        .map(Contribution::title)
                        .orElse("");
    }

    private LineageItem lineage(WholeThread thread, Contribution root) {
        var makes = makings.stream()
                .filter(making -> root.published()
                        && kinds.mayBeMadeFrom(making.made(), root.kind())
                        && capabilities.reaches(making.path()))
                .map(making -> new LineageItem.Make(making.word(), making.path() + "?from=" + root.id()))
                .toList();
        return new LineageItem(
                relatives(thread, Related::before), relatives(thread, Predicate.not(Related::before)), makes);
    }

    /** Of the parts from which something was made, what. */
    private Map<ContributionId, List<LineageItem.Relative>> madeOfParts(WholeThread thread) {
        return thread.items().stream()
                .map(item -> item.contribution().id())
                .filter(id -> thread.related().stream().anyMatch(one -> one.madeFrom(id)))
                .collect(Collectors.toMap(Function.identity(), id -> relatives(thread, one -> one.madeFrom(id))));
    }

    private List<LineageItem.Relative> relatives(WholeThread thread, Predicate<Related> which) {
        return thread.related().stream()
                .filter(which)
                .filter(one -> kinds.find(one.contribution().kind()).isPresent()
                        && kinds.find(one.wholeKind()).isPresent())
                .filter(one -> capabilities.reaches(place(one)))
                .map(this::relative)
                .toList();
    }

    private String place(Related one) {
        var made = one.contribution();
        return kinds.place(one.wholeKind(), made.space(), made.root(), made.kind(), made.id());
    }

    private LineageItem.Relative relative(Related one) {
        var made = one.contribution();
        return new LineageItem.Relative(
                kinds.find(made.kind()).orElseThrow().word(),
                one.whole().title(),
                place(one),
                one.whole().language(),
                one.author() == null ? "" : one.author().name());
    }
}
