package nl.zwerm.needs.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Kinds;
import nl.zwerm.contributions.ThreadItem;
import nl.zwerm.needs.internal.NeedPage.Joined;
import nl.zwerm.needs.internal.NeedPage.Mark;
import nl.zwerm.needs.internal.NeedPage.Pointer;
import nl.zwerm.people.Pick;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.NotFound;
import nl.zwerm.threads.Retyped;
import nl.zwerm.threads.ThreadView;
import nl.zwerm.threads.Threads;
import nl.zwerm.web.Capabilities;
import nl.zwerm.web.Pages.Errors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the page of a need shows: thread, space, need with who joined, and what was pointed to. */
@Service
@Transactional(readOnly = true)
class NeedViews {

    private final Threads threads;
    private final NeedStore store;
    private final PointerStore pointers;
    private final Kinds kinds;
    private final Capabilities capabilities;

    NeedViews(Threads threads, NeedStore store, PointerStore pointers, Kinds kinds, Capabilities capabilities) {
        this.threads = threads;
        this.store = store;
        this.pointers = pointers;
        this.kinds = kinds;
        this.capabilities = capabilities;
    }

    public NeedPage show(ContributionId id, Viewer viewer, Retyped retyped) {
        return page(id, viewer, retyped, PointerForm.EMPTY, null, retyped.errors());
    }

    /** With what could not be pointed to. */
    public NeedPage again(ContributionId id, PointerForm typed, Errors errors, Viewer viewer) {
        return page(id, viewer, Retyped.NOTHING, typed, null, errors);
    }

    /** With how it stands, where that could not be taken. */
    public NeedPage again(ContributionId id, Marking.Marked.Mend mend, Viewer viewer) {
        return page(id, viewer, Retyped.NOTHING, PointerForm.EMPTY, mend, mend.errors());
    }

    private NeedPage page(
            ContributionId id,
            Viewer viewer,
            Retyped retyped,
            PointerForm typed,
            Marking.Marked.@Nullable Mend mend,
            Errors errors) {
        var thread = threads.view(id, Needs.NEED, viewer, retyped);
        var need = thread.root();
        var details = store.find(id, viewer).orElseThrow(NotFound::new);
        return new NeedPage(
                thread.head(),
                details.state(),
                details.worker(),
                new Joined(
                        details.joiners(),
                        details.joined(),
                        details.mine(),
                        need.published()
                                && !need.by(viewer.id())
                                && (details.mine() || details.state().unmet())),
                pointers(thread, viewer),
                thread.comments(need),
                thread.lineage(),
                new NeedPage.Pointing(
                        typed.link(),
                        typed.sentence(),
                        thread.once(id, Pointing.POINTER),
                        !typed.equals(PointerForm.EMPTY)),
                need.published() && thread.mayRemove(need) ? mark(details, mend) : null,
                errors);
    }

    private static Mark mark(NeedDetails details, Marking.Marked.@Nullable Mend mend) {
        if (mend != null) {
            return new Mark(mend.state(), mend.again(), true);
        }
        var worker = details.worker();
        return new Mark(details.state().word(), new Pick(worker == null ? "" : worker.name(), List.of(), false), false);
    }

    /** Each thing once: the first who pointed to it is named. */
    private List<Pointer> pointers(ThreadView thread, Viewer viewer) {
        var id = thread.root().id();
        var items = thread.beneath(id, Pointing.POINTER).stream()
                .collect(Collectors.toMap(item -> item.contribution().id(), item -> item));
        if (items.isEmpty()) {
            return List.of();
        }
        var seen = new HashSet<ContributionId>();
        return pointers.list(id, viewer).stream()
                .filter(row -> reaches(row) && seen.add(row.target()))
                .flatMap(row ->
                        Optional.ofNullable(items.get(row.id())).map(item -> pointer(row, item, thread)).stream())
                .toList();
    }

    private Pointer pointer(PointerStore.Row row, ThreadItem item, ThreadView thread) {
        Contribution made = item.contribution();
        return new Pointer(
                row.id().toString(),
                kinds.find(row.kind()).orElseThrow().word(),
                row.title(),
                row.language(),
                path(row),
                row.sentence(),
                thread.byline(item),
                thread.mine(made),
                thread.more(made));
    }

    private boolean reaches(PointerStore.Row row) {
        return kinds.find(row.kind()).isPresent() && capabilities.reaches(path(row));
    }

    private String path(PointerStore.Row row) {
        return kinds.thread(row.kind(), row.space(), row.target());
    }
}
