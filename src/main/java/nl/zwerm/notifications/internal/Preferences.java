package nl.zwerm.notifications.internal;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.zwerm.notifications.internal.PreferencesPage.PushPart;
import nl.zwerm.notifications.internal.PreferencesPage.Row;
import nl.zwerm.notifications.internal.PreferencesPage.SpaceRow;
import nl.zwerm.notifications.internal.StopLinks.Stop;
import nl.zwerm.people.Viewer;
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

    private final ChoiceStore store;
    private final Planning planning;
    private final Previews previews;
    private final Spaces spaces;

    Preferences(ChoiceStore store, Planning planning, Previews previews, Spaces spaces) {
        this.store = store;
        this.planning = planning;
        this.previews = previews;
        this.spaces = spaces;
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
        var mine = mine(viewer);
        var spaceRows = mine.stream()
                .map(space -> row(space, space.id().equals(unfolded), chosen, typed))
                .toList();
        boolean suggestions = typed.isEmpty() ? chosen.suggestions() : typed.containsKey(PreferencesForm.SUGGESTIONS);
        return new PreferencesPage(rows, suggestions, spaceRows, previews.of(chosen, mine, viewer), push, errors);
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
        planning.asChosen(viewer.id());
        return Errors.NONE;
    }

    public void stop(Stop stop) {
        if (stop.weekly()) {
            store.stopWeekly(stop.person(), usuallyWeekly());
        } else {
            store.stop(stop.person(), stop.sorts());
        }
        planning.asChosen(stop.person());
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
        planning.asChosen(stop.person());
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

    private static Set<Sort> usuallyWeekly() {
        var sorts = EnumSet.allOf(Sort.class);
        sorts.removeIf(sort -> sort.byDefault() != Cadence.WEEKLY);
        return sorts;
    }
}
