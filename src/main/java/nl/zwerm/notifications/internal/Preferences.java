package nl.zwerm.notifications.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.zwerm.notifications.internal.PreferencesPage.Preview;
import nl.zwerm.notifications.internal.PreferencesPage.PushPart;
import nl.zwerm.notifications.internal.PreferencesPage.Row;
import nl.zwerm.notifications.internal.PreferencesPage.SpaceRow;
import nl.zwerm.notifications.internal.StopLinks.Stop;
import nl.zwerm.people.People;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.NotFound;
import nl.zwerm.shared.Said;
import nl.zwerm.spaces.Space;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Pages.FieldError;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How somebody wants to hear of things: to look at, to change, and to stop from a letter. */
@Service
@Transactional
public class Preferences {

    private static final int MOST_SPACES = 100;
    private static final int MOST_PENDING = 500;

    /** What waits for longer was missed, whatever is chosen now. */
    private static final Duration PENDING = Duration.ofDays(14);

    private final ChoiceStore store;
    private final LetterStore notices;
    private final People people;
    private final Spaces spaces;
    private final Clock clock;

    Preferences(ChoiceStore store, LetterStore notices, People people, Spaces spaces, Clock clock) {
        this.store = store;
        this.notices = notices;
        this.people = people;
        this.spaces = spaces;
        this.clock = clock;
    }

    /** {@code typed} stands where something was typed that could not be kept; {@code unfolded} is a space to see whole. */
    @Transactional(readOnly = true)
    public PreferencesPage show(
            Map<String, String> typed, @Nullable SpaceId unfolded, PushPart push, Errors errors, Viewer viewer) {
        var chosen = store.find(viewer.id());
        var rows = Stream.of(Sort.values())
                .map(sort -> row(
                        field(sort, null), sort, typed, chosen.of(sort, null).word()))
                .toList();
        var spaceRows = mine(viewer).stream()
                .map(space -> row(space, space.id().equals(unfolded), chosen, typed))
                .toList();
        boolean suggestions = typed.isEmpty() ? chosen.suggestions() : typed.containsKey(PreferencesForm.SUGGESTIONS);
        return new PreferencesPage(rows, suggestions, spaceRows, preview(chosen, viewer), push, errors);
    }

    /** Keeps what is named; says what cannot be understood. What already waits goes as is chosen now. */
    public Errors save(PreferencesForm form, Viewer viewer) {
        var wrong = form.wrong(mine(viewer).stream().map(Space::id).toList());
        if (!wrong.isEmpty()) {
            return new Errors(wrong.stream()
                    .map(field -> new FieldError(field, Said.of("notifications.preferences.wrong")))
                    .toList());
        }
        form.choices().forEach((about, cadence) -> {
            if (cadence == null) {
                store.delete(viewer.id(), about.sort(), about.space());
            } else {
                store.save(viewer.id(), new Choice(about.sort(), about.space(), cadence));
            }
        });
        store.saveSuggestions(viewer.id(), form.suggestions());
        planAnew(viewer.id());
        return Errors.NONE;
    }

    public void stop(Stop stop) {
        if (stop.weekly()) {
            store.stopWeekly(stop.person(), usuallyWeekly());
        } else {
            store.stop(stop.person(), stop.sorts());
        }
        planAnew(stop.person());
    }

    /** As they had it, and where nothing is known of that as it is for everybody who chose nothing. */
    public void resume(Stop stop) {
        var sorts = stop.weekly() ? usuallyWeekly() : stop.sorts();
        if (!store.resume(stop.person(), sorts, stop.weekly())) {
            store.deleteNever(stop.person(), sorts);
            if (stop.weekly()) {
                store.saveSuggestions(stop.person(), true);
            }
        }
        planAnew(stop.person());
    }

    private void planAnew(PersonId person) {
        var reachable = people.findReachable(person).orElseThrow(NotFound::new);
        var chosen = store.find(person);
        var pending = notices.listPending(person, clock.instant().minus(PENDING), MOST_PENDING);
        var ids = new ArrayList<Long>();
        var dues = new ArrayList<Timing.Due>();
        for (var one : pending) {
            ids.add(one.id());
            dues.add(Timing.due(chosen.of(Sort.of(one.kind()), one.space()), reachable.hours(), one.toldAt()));
        }
        notices.saveDue(ids, dues);
    }

    private List<Space> mine(Viewer viewer) {
        return spaces.mine(viewer).stream().limit(MOST_SPACES).toList();
    }

    private static SpaceRow row(Space space, boolean unfolded, Choices chosen, Map<String, String> typed) {
        var within = Stream.of(Sort.values())
                .map(sort -> row(field(sort, space.id()), sort, typed, word(chosen, sort, space)))
                .toList();
        boolean own = within.stream().anyMatch(row -> !row.chosen().isEmpty());
        var field = field(null, space.id());
        return new SpaceRow(
                space,
                field,
                typed.getOrDefault(field, word(chosen, null, space)),
                unfolded || own,
                unfolded || own ? within : List.of());
    }

    private static Row row(String field, Sort sort, Map<String, String> typed, String chosen) {
        return new Row(field, "notifications.sort." + sort.word(), typed.getOrDefault(field, chosen));
    }

    private static String word(Choices chosen, @Nullable Sort sort, Space space) {
        return chosen.find(sort, space.id()).map(Cadence::word).orElse("");
    }

    static String field(@Nullable Sort sort, @Nullable SpaceId space) {
        return (space == null ? "" : "space-" + space)
                + (sort != null && space != null ? "-" : "")
                + (sort == null ? "" : sort.word());
    }

    private Preview preview(Choices chosen, Viewer viewer) {
        var reachable = people.findReachable(viewer.id()).orElseThrow(NotFound::new);
        var bySoon = new LinkedHashMap<String, List<String>>();
        for (var cadence : Cadence.values()) {
            var words = Stream.of(Sort.values())
                    .filter(sort -> chosen.of(sort, null) == cadence)
                    .map(sort -> "notifications.sort." + sort.word())
                    .toList();
            if (!words.isEmpty()) {
                bySoon.put(cadence.word(), words);
            }
        }
        var now = clock.instant();
        return new Preview(
                bySoon,
                viewer.path() + "/edit#days",
                reachable.hours().nextStart(now),
                reachable.hours().nextLookingBack(now),
                chosen.suggestions() || bySoon.containsKey(Cadence.WEEKLY.word()));
    }

    private static Set<Sort> usuallyWeekly() {
        var sorts = EnumSet.allOf(Sort.class);
        sorts.removeIf(sort -> sort.byDefault() != Cadence.WEEKLY);
        return sorts;
    }
}
