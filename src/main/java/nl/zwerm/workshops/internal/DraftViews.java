package nl.zwerm.workshops.internal;

import java.util.Optional;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.people.Pick;
import nl.zwerm.people.Topic;
import nl.zwerm.people.TopicId;
import nl.zwerm.people.Topics;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.PublicId;
import nl.zwerm.threads.Posts;
import nl.zwerm.threads.Retyped;
import nl.zwerm.threads.SentForms;
import nl.zwerm.threads.Threads;
import nl.zwerm.web.Pages.Errors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the page shows on which a workshop is proposed. */
@Service
@Transactional(readOnly = true)
class DraftViews {

    private final Posts posts;
    private final Threads threads;
    private final Contributions contributions;
    private final Topics topics;

    DraftViews(Posts posts, Threads threads, Contributions contributions, Topics topics) {
        this.posts = posts;
        this.threads = threads;
        this.contributions = contributions;
        this.topics = topics;
    }

    /** Where one may begin: with a title, about a topic, in a space, from a draft or from something else. */
    record Beginning(String title, String topic, String space, String draft, String from) {}

    /** A fresh form, or what was being written; what came along begins something new. */
    public DraftPage begin(Beginning with, Viewer viewer) {
        if (!with.from().isEmpty()) {
            var source = threads.source(ContributionId.of(PublicId.require(with.from())), Workshops.WORKSHOP, viewer);
            return page(fresh(WorkshopForm.from(source)), Pick.ONE, false, viewer);
        }
        var about = PublicId.read(with.topic())
                .flatMap(id -> topics.find(TopicId.of(id)))
                .map(Topic::name)
                .orElse("");
        var kept = (with.title() + about).isEmpty() ? kept(with.draft(), viewer) : Optional.<WorkshopForm>empty();
        var form = kept.orElseGet(() -> WorkshopForm.empty(with.title(), with.space(), about));
        return page(fresh(form), Pick.ONE, kept.isPresent(), viewer);
    }

    public DraftPage again(WorkshopForm form, Pick pick, Errors errors, Viewer viewer) {
        return new DraftPage(form, pick, posts.spaces(form.space(), viewer), false, "", errors);
    }

    public DraftPage edit(ContributionId id, Viewer viewer) {
        var thread = threads.view(id, Workshops.WORKSHOP, viewer, Retyped.NOTHING);
        return edit(id, WorkshopForm.of(thread.root(), thread.head().topics()), Errors.NONE, viewer);
    }

    public DraftPage edit(ContributionId id, WorkshopForm form, Errors errors, Viewer viewer) {
        return new DraftPage(form, Pick.ONE, posts.spaces(form.space(), viewer), false, id.toString(), errors);
    }

    private DraftPage page(WorkshopForm form, Pick pick, boolean kept, Viewer viewer) {
        return new DraftPage(form, pick, posts.spaces(form.space(), viewer), kept, "", Errors.NONE);
    }

    private Optional<WorkshopForm> kept(String draft, Viewer viewer) {
        return posts.findDraft(draft, Workshops.WORKSHOP, viewer)
                .or(() -> contributions.findDraft(Workshops.WORKSHOP, Optional.empty(), viewer))
                .map(WorkshopForm::kept);
    }

    private static WorkshopForm fresh(WorkshopForm form) {
        return form.sentAs(SentForms.token());
    }
}
