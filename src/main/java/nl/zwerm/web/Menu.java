package nl.zwerm.web;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.zwerm.web.MenuItem.Place;

/** The links in the head of a page for one reader: few in the bar, the others in groups under "More". */
public record Menu(List<MenuItem> bar, List<Group> more) {

    public static final Menu EMPTY = new Menu(List.of(), List.of());

    /** Links that belong together, under one word. */
    public record Group(Place place, List<MenuItem> items) {}

    public static Menu of(List<MenuItem> items, Predicate<MenuItem> shows) {
        var shown = items.stream()
                .filter(shows)
                .sorted(Comparator.comparingInt(MenuItem::order))
                .toList();
        var groups = Stream.of(Place.values())
                .filter(place -> place != Place.BAR)
                .map(place -> new Group(place, at(place, shown)))
                .filter(group -> !group.items().isEmpty())
                .toList();
        return new Menu(at(Place.BAR, shown), groups);
    }

    private static List<MenuItem> at(Place place, List<MenuItem> items) {
        return items.stream().filter(item -> item.place() == place).toList();
    }
}
