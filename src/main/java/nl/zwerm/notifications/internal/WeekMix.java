package nl.zwerm.notifications.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.contributions.Kinds;
import nl.zwerm.notifications.Notice;
import nl.zwerm.notifications.WeekItem;
import nl.zwerm.notifications.WeekItems;
import nl.zwerm.notifications.WeekItems.Slot;
import nl.zwerm.notifications.internal.Letter.Item;
import nl.zwerm.notifications.internal.LetterStore.Due;
import nl.zwerm.notifications.internal.WeekLetters.Week;
import nl.zwerm.people.People;
import nl.zwerm.people.Reachable;
import nl.zwerm.people.Viewer;
import nl.zwerm.web.Capabilities;
import nl.zwerm.web.Words;
import org.springframework.stereotype.Component;

/**
 * Puts together the mail of one person's week: at most seven things, a few of each sort, by what one can do. What they were
 * told comes first and has three places of its own; suggestions follow, in the order of their slots; places that stay empty
 * go to the others. Asked anew of each module at this moment, so that it holds only what they may read now.
 */
@Component
class WeekMix {

    static final int MOST = 7;

    /** So many of what they were told stand there, whatever else there is. */
    private static final int TOLD = 3;

    private static final int MOST_TOLD = 100;

    /** So many are asked for that something is left when others fall out. */
    private static final int SPARE = 6;

    private final LetterStore notices;
    private final ChoiceStore choices;
    private final NoticePost post;
    private final People people;
    private final Contributions contributions;
    private final Kinds kinds;
    private final Capabilities capabilities;
    private final Words words;
    private final List<WeekItems> modules;

    WeekMix(
            LetterStore notices,
            ChoiceStore choices,
            NoticePost post,
            People people,
            Contributions contributions,
            Kinds kinds,
            Capabilities capabilities,
            Words words,
            List<WeekItems> modules) {
        this.notices = notices;
        this.choices = choices;
        this.post = post;
        this.people = people;
        this.contributions = contributions;
        this.kinds = kinds;
        this.capabilities = capabilities;
        this.words = words;
        this.modules = List.copyOf(modules);
    }

    Week of(Reachable to, Instant since) {
        var viewer = people.findViewer(to.id()).orElseThrow();
        var due = notices.lockWeekly(to.id(), MOST_TOLD);
        var told = told(due, viewer.locale());
        var suggested = choices.find(to.id()).suggestions() ? suggestions(viewer, since, paths(due)) : List.<Item>of();
        var items = new ArrayList<>(told.subList(0, Math.min(told.size(), Math.max(TOLD, MOST - suggested.size()))));
        int more = told.size() - items.size();
        items.addAll(suggested.subList(0, Math.min(suggested.size(), MOST - items.size())));
        return new Week(items, due.stream().map(Due::id).toList(), more);
    }

    /** An answer first, then what came of something of theirs, then the rest; what is discreet is one sentence. */
    private List<Item> told(List<Due> due, Locale locale) {
        var open = new ArrayList<Notice>();
        for (var one : due) {
            if (!one.discreet()
                    && one.notice() != null
                    && capabilities.reaches(one.notice().path())) {
                open.add(one.notice());
            }
        }
        var items = new ArrayList<Item>();
        for (boolean thanks : new boolean[] {false, true}) {
            open.stream()
                    .filter(notice -> thanks == (Sort.of(notice.kind()) == Sort.THANKS))
                    .findFirst()
                    .ifPresent(notice -> {
                        items.add(post.item(notice, locale));
                        open.remove(notice);
                    });
        }
        if (due.stream().anyMatch(one -> one.discreet() && one.notice() != null)) {
            items.add(post.discreet(locale));
        }
        open.forEach(notice -> items.add(post.item(notice, locale)));
        return items;
    }

    private static Set<String> paths(List<Due> due) {
        var paths = new HashSet<String>();
        for (var one : due) {
            if (one.notice() != null) {
                paths.add(one.notice().path());
            }
        }
        return paths;
    }

    /** By slot, none that stands there already, none of a confidential space. */
    private List<Item> suggestions(Viewer viewer, Instant since, Set<String> already) {
        var offered = new LinkedHashMap<Slot, List<WeekItem>>();
        for (var slot : Slot.values()) {
            offered.put(slot, offered(slot, viewer, since));
        }
        var about = about(offered, viewer);
        var items = new ArrayList<Item>();
        offered.forEach((slot, list) -> {
            int places = slot.places();
            for (var one : list) {
                var made = about.get(one.about());
                if (places > 0 && made != null && isFor(viewer, slot, made) && already.add(path(made))) {
                    items.add(item(one, made, viewer.locale()));
                    places--;
                }
            }
        });
        return items;
    }

    /** Nobody is told of what they asked, or found out, themselves. */
    private static boolean isFor(Viewer viewer, Slot slot, Contribution made) {
        return slot == Slot.SESSION || slot == Slot.REUSED || !made.by(viewer.id());
    }

    /** The best of each module, then the next of each. */
    private List<WeekItem> offered(Slot slot, Viewer viewer, Instant since) {
        var lists = modules.stream()
                .filter(module -> module.slot() == slot)
                .map(module -> module.of(viewer, since, slot.places() + SPARE))
                .toList();
        var merged = new ArrayList<WeekItem>();
        for (int i = 0; i < slot.places() + SPARE; i++) {
            for (var list : lists) {
                if (i < list.size()) {
                    merged.add(list.get(i));
                }
            }
        }
        return merged;
    }

    /** What may be told of by mail, by its id. */
    private Map<ContributionId, Contribution> about(Map<Slot, List<WeekItem>> offered, Viewer viewer) {
        var ids = new LinkedHashSet<ContributionId>();
        offered.values().forEach(list -> list.forEach(one -> ids.add(one.about())));
        var about = new HashMap<ContributionId, Contribution>();
        contributions.list(ids, viewer).forEach(item -> {
            var made = item.contribution();
            if (made.published()
                    && !made.sealed()
                    && made.id().equals(made.root())
                    && capabilities.reaches(path(made))) {
                about.put(made.id(), made);
            }
        });
        return about;
    }

    private String path(Contribution made) {
        return kinds.thread(made.kind(), made.space(), made.id());
    }

    private Item item(WeekItem one, Contribution made, Locale locale) {
        return new Item(
                words.say(locale, one.said().key(), one.said().with()),
                made.title(),
                made.language(),
                post.whole(path(made)));
    }
}
