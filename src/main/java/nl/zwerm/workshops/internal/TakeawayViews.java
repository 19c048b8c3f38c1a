package nl.zwerm.workshops.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zwerm.contributions.ThreadItem;
import nl.zwerm.people.People;
import nl.zwerm.text.SafeHtml;
import nl.zwerm.threads.MoreItem;
import nl.zwerm.threads.ThreadView;
import nl.zwerm.workshops.internal.StandingStore.Standing;
import nl.zwerm.workshops.internal.TakeawayStore.Takeaway;
import nl.zwerm.workshops.internal.TakeawaysItem.Shown;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers the takeaways that one viewer may see: what stands, and what is hidden from those who have not written. */
@Component
class TakeawayViews {

    private final TakeawayStore store;
    private final People people;

    TakeawayViews(TakeawayStore store, People people) {
        this.store = store;
        this.people = people;
    }

    Optional<Takeaway> mine(ThreadView thread, Standing standing) {
        return standing.there() ? store.find(thread.root(), thread.viewer().id()) : Optional.empty();
    }

    TakeawaysItem item(
            ThreadView thread,
            Opened opened,
            Standing standing,
            Optional<Takeaway> mine,
            @Nullable TakeawayForm typed) {
        var viewer = thread.viewer();
        var standingThere = thread.beneath(thread.root().id(), Workshops.TAKEAWAY);
        boolean stands =
                standingThere.stream().anyMatch(item -> item.contribution().by(viewer.id()));
        boolean written = mine.filter(Takeaway::hidden).isPresent();
        var list = new ArrayList<>(
                standingThere.stream().map(item -> shown(thread, item)).toList());
        if (written) {
            mine.ifPresent(own -> list.addAll(hidden(thread, own)));
        }
        boolean revealed = opened.workshop().revealed();
        return new TakeawaysItem(
                standing.there() ? form(thread, mine, typed) : null,
                written,
                stands,
                revealed,
                opened.taughtBy(viewer.id()) && !revealed && standing.written(),
                standing.there() && !revealed,
                List.copyOf(list));
    }

    private static TakeawayForm form(ThreadView thread, Optional<Takeaway> mine, @Nullable TakeawayForm typed) {
        var token = thread.writing(thread.root().id(), Workshops.TAKEAWAY, Takeaways.FIELD)
                .once();
        var form = typed != null
                ? typed
                : mine.map(own -> new TakeawayForm(own.body(), own.planWhen(), own.planThen(), ""))
                        .orElse(TakeawayForm.EMPTY);
        return new TakeawayForm(form.body(), form.when(), form.then(), token);
    }

    private static Shown shown(ThreadView thread, ThreadItem item) {
        var made = item.contribution();
        return new Shown(
                made.id().toString(),
                made.language(),
                item.author(),
                thread.html(made.body()),
                thread.mine(made),
                thread.more(made),
                thread.thanks(item));
    }

    private List<Shown> hidden(ThreadView thread, Takeaway own) {
        var all = new ArrayList<>(List.of(own));
        all.addAll(store.listHidden(thread.root(), thread.viewer()));
        var cards = people.cardsById(all.stream().map(Takeaway::person).toList());
        return all.stream()
                .map(one -> new Shown(
                        "",
                        thread.root().language(),
                        cards.get(one.person()),
                        html(thread, one),
                        false,
                        MoreItem.NONE,
                        null))
                .toList();
    }

    private static SafeHtml html(ThreadView thread, Takeaway takeaway) {
        return thread.html(takeaway.body());
    }
}
