package nl.zwerm.questions.internal;

import java.util.ArrayList;
import java.util.List;
import nl.zwerm.people.Viewer;
import nl.zwerm.spaces.Space;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.web.Pages.Errors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the page shows on which a question is written. */
@Service
@Transactional(readOnly = true)
class DraftViews {

    private final Drafts drafts;
    private final Spaces spaces;

    DraftViews(Drafts drafts, Spaces spaces) {
        this.drafts = drafts;
        this.spaces = spaces;
    }

    /** A fresh form, or what was being written; a title that came along begins something new. */
    public DraftPage begin(String title, String space, String draft, Viewer viewer) {
        var kept = title.isEmpty() ? drafts.findQuestion(draft, viewer) : java.util.Optional.<QuestionForm>empty();
        var form = kept.orElseGet(() -> QuestionForm.empty(title, space)).sentAs(SentStore.token());
        return page(form, kept.isPresent(), "", Errors.NONE, viewer);
    }

    /** The form with what was typed, and what must be mended. */
    public DraftPage again(QuestionForm form, String editing, Errors errors, Viewer viewer) {
        return page(form, false, editing, errors, viewer);
    }

    private DraftPage page(QuestionForm form, boolean kept, String editing, Errors errors, Viewer viewer) {
        var chosen = drafts.space(form.space(), viewer);
        var places = new ArrayList<>(spaces.mine(viewer));
        chosen.filter(space -> places.stream().noneMatch(place -> place.id().equals(space.id())))
                .ifPresent(places::add);
        List<DraftPage.Place> offered = places.stream()
                .map(space ->
                        place(space, chosen.isPresent() && chosen.get().id().equals(space.id())))
                .toList();
        return new DraftPage(form, offered, kept, editing, errors);
    }

    private static DraftPage.Place place(Space space, boolean chosen) {
        return new DraftPage.Place(
                space.id().toString(), space.name(), space.kind().word(), space.everyone(), chosen);
    }
}
