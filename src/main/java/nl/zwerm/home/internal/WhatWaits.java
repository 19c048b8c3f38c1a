package nl.zwerm.home.internal;

import java.util.Comparator;
import java.util.List;
import nl.zwerm.notifications.ToDo;
import nl.zwerm.notifications.ToDos;
import nl.zwerm.people.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers what waits for somebody to do it. No module fills the page alone, and none can make it long. */
@Component
class WhatWaits {

    static final int OF_EACH = 3;
    static final int IN_ALL = 10;

    private final List<ToDos> sources;

    WhatWaits(ObjectProvider<ToDos> sources) {
        this.sources = sources.orderedStream().toList();
    }

    List<ToDo> of(Viewer viewer) {
        return sources.stream()
                .flatMap(source -> source.of(viewer, OF_EACH).stream().limit(OF_EACH))
                .sorted(Comparator.comparing(ToDo::since))
                .limit(IN_ALL)
                .toList();
    }
}
