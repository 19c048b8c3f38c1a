package nl.zwerm.knowledge.internal;

import java.util.List;
import java.util.Optional;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.contributions.Titled;
import nl.zwerm.knowledge.internal.SuggestionStore.Waiting;
import nl.zwerm.notifications.ToDo;
import nl.zwerm.notifications.ToDos;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Said;
import org.springframework.stereotype.Component;

/** Suggested changes of pages that the viewer keeps. */
@Component
class SuggestionsToDo implements ToDos {

    private final SuggestionStore store;
    private final Contributions contributions;

    SuggestionsToDo(SuggestionStore store, Contributions contributions) {
        this.store = store;
        this.contributions = contributions;
    }

    @Override
    public List<ToDo> of(Viewer viewer, int limit) {
        var waiting = store.listFor(viewer, limit);
        var titles = contributions.titles(
                waiting.stream().map(Waiting::page).distinct().toList(), viewer);
        return waiting.stream()
                .flatMap(one -> Optional.ofNullable(titles.get(one.page())).map(page -> toDo(one, page)).stream())
                .toList();
    }

    private static ToDo toDo(Waiting one, Titled page) {
        return new ToDo(
                Said.of("knowledge.suggest.waits"),
                Suggestion.path(one.page(), one.id()),
                page.title(),
                page.language(),
                one.at());
    }
}
