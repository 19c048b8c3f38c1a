package nl.zwerm.threads.internal;

import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.contributions.Merging;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.NotFound;
import nl.zwerm.threads.CommentsItem;
import nl.zwerm.threads.Retyped;
import nl.zwerm.threads.SentForms;
import nl.zwerm.threads.TextForm;
import nl.zwerm.threads.ThreadPage;
import nl.zwerm.threads.WaitingComments;
import nl.zwerm.web.Flash;
import nl.zwerm.web.Pages.Errors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A comment that waits for its batch comes back into the form it came from; nobody has seen it. */
@Controller
class WaitingController {

    private final WaitingComments waiting;
    private final Contributions contributions;
    private final Merging merging;
    private final Comments comments;
    private final Map<String, ThreadPage> pages;

    WaitingController(
            WaitingComments waiting,
            Contributions contributions,
            Merging merging,
            Comments comments,
            List<ThreadPage> pages) {
        this.waiting = waiting;
        this.contributions = contributions;
        this.merging = merging;
        this.comments = comments;
        this.pages = pages.stream().collect(Collectors.toMap(ThreadPage::kind, Function.identity()));
    }

    @PostMapping("/contributions/waiting/{id}/withdrawn")
    ModelAndView takeBack(@PathVariable ContributionId id, Viewer viewer) {
        var sent = waiting.find(id, viewer).orElseThrow(NotFound::new);
        var about = about(sent.post().parent(), viewer);
        var root = contributions.find(about.root(), viewer).orElseThrow(NotFound::new);
        @Nullable ThreadPage page = pages.get(root.kind());
        if (page == null || !waiting.takeBack(id, viewer)) {
            throw new NotFound();
        }
        var form = new TextForm(sent.post().body(), "", 0, SentForms.token(), true, sent.passage());
        var retyped = new Retyped(CommentsItem.field(about.id()), form, Errors.NONE);
        return view(page.show(root.id(), viewer, retyped));
    }

    /** Where it could be read is where it goes from. */
    @PostMapping("/contributions/unplaced/{id}/dropped")
    ModelAndView drop(@PathVariable ContributionId id, Viewer viewer) {
        if (!waiting.dropUnplaced(id, viewer)) {
            throw new NotFound();
        }
        return redirect("/questions?tab=mine", new Flash("threads.unplaced.dropped"));
    }

    /** What it is about, or what that went into. */
    private Contribution about(@Nullable ContributionId parent, Viewer viewer) {
        return Optional.ofNullable(parent)
                .flatMap(id -> merging.into(id, viewer))
                .orElseGet(() ->
                        comments.requireCommentable(Optional.ofNullable(parent).orElseThrow(NotFound::new), viewer));
    }
}
