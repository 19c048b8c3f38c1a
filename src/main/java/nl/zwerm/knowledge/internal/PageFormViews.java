package nl.zwerm.knowledge.internal;

import java.util.Map;
import java.util.Optional;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.PublicId;
import nl.zwerm.threads.Posts;
import nl.zwerm.threads.Retyped;
import nl.zwerm.threads.SentForms;
import nl.zwerm.threads.Threads;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the form shows in which a page is written. */
@Service
@Transactional(readOnly = true)
class PageFormViews {

    private final KeptPages pages;
    private final PageDrafts drafts;
    private final PageStore store;
    private final Posts posts;
    private final Threads threads;
    private final Words words;

    PageFormViews(KeptPages pages, PageDrafts drafts, PageStore store, Posts posts, Threads threads, Words words) {
        this.pages = pages;
        this.drafts = drafts;
        this.store = store;
        this.posts = posts;
        this.threads = threads;
        this.words = words;
    }

    /** What leads to a fresh form. */
    record Beginning(String title, String space, String beneath, String pattern, String from, String draft) {

        boolean nothing() {
            return (title + space + beneath + pattern + from).isEmpty();
        }
    }

    /** A fresh form, or what was being written when nothing leads to another. */
    public PageFormPage begin(Beginning from, Viewer viewer) {
        if (!from.from().isEmpty()) {
            var source = threads.source(ContributionId.of(PublicId.require(from.from())), KeptPages.PAGE, viewer);
            var form = PageForm.empty(
                            threads.title(source, viewer),
                            source.body(),
                            source.space().toString(),
                            "")
                    .madeFrom(source.id().toString());
            return page(form.sentAs(SentForms.token()), "", false, "", Errors.NONE, viewer);
        }
        var kept = from.nothing() || !from.draft().isEmpty()
                ? drafts.find(from.draft(), viewer)
                : Optional.<PageForm>empty();
        var pattern = Pattern.find(from.pattern());
        var body = pattern.map(one -> words.say(viewer.locale(), "knowledge.pattern." + one.word() + ".body", Map.of()))
                .orElse("");
        var form = kept.orElseGet(() -> PageForm.empty(from.title(), body, from.space(), from.beneath()));
        return page(
                form.sentAs(SentForms.token()),
                pattern.map(Pattern::word).orElse(""),
                kept.isPresent(),
                "",
                Errors.NONE,
                viewer);
    }

    public PageFormPage edit(ContributionId id, Viewer viewer) {
        var page = pages.requireEditable(id, viewer);
        var details = store.find(id, viewer).orElse(PageDetails.NONE);
        var topics =
                threads.view(id, KeptPages.PAGE, viewer, Retyped.NOTHING).head().topics();
        return page(
                PageForm.of(page, details, String.join(", ", topics)), "", false, id.toString(), Errors.NONE, viewer);
    }

    /** The form with what was typed, and what must be mended. */
    public PageFormPage again(PageForm form, String editing, Errors errors, Viewer viewer) {
        return page(form, "", false, editing, errors, viewer);
    }

    private PageFormPage page(
            PageForm form, String pattern, boolean kept, String editing, Errors errors, Viewer viewer) {
        var above = pages.parent(form, viewer);
        var space = above.map(one -> one.space().toString()).orElse(form.space());
        return new PageFormPage(
                form,
                posts.spaces(space, viewer),
                above.map(Contribution::title).orElse(""),
                pattern,
                kept,
                editing,
                errors);
    }
}
