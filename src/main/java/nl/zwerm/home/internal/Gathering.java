package nl.zwerm.home.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.contributions.ThreadItem;
import nl.zwerm.expertise.Expertise;
import nl.zwerm.expertise.Expertise.Waiting;
import nl.zwerm.notifications.Notifications;
import nl.zwerm.notifications.ToDo;
import nl.zwerm.people.TopicId;
import nl.zwerm.people.Viewer;
import nl.zwerm.questions.OpenQuestions;
import nl.zwerm.questions.OpenQuestions.OpenQuestion;
import nl.zwerm.web.Capabilities;
import org.springframework.stereotype.Component;

/** Gathers what waits: seven statements, each bounded, and one for each module where something may wait. */
@Component
class Gathering {

    private static final int INVITATIONS = 10;
    private static final int NOTICES = 15;
    private static final int OWN = 10;
    private static final int HELPABLE = 7;

    private final Expertise expertise;
    private final Notifications notifications;
    private final OpenQuestions questions;
    private final Contributions contributions;
    private final WhatWaits whatWaits;
    private final Capabilities capabilities;

    Gathering(
            Expertise expertise,
            Notifications notifications,
            OpenQuestions questions,
            Contributions contributions,
            WhatWaits whatWaits,
            Capabilities capabilities) {
        this.expertise = expertise;
        this.notifications = notifications;
        this.questions = questions;
        this.contributions = contributions;
        this.whatWaits = whatWaits;
        this.capabilities = capabilities;
    }

    /** {@code also} is what else is to be read along with the questions. */
    Gathered of(Viewer viewer, Collection<TopicId> topics, Collection<ContributionId> also) {
        var invited = expertise.waitingFor(viewer, INVITATIONS);
        var open = questions.around(viewer, topics, OWN, HELPABLE + INVITATIONS);
        var asked = Stream.concat(
                        invited.stream().map(Waiting::question), open.stream().map(OpenQuestion::id))
                .collect(Collectors.toSet());
        var toDos = whatWaits.of(viewer).stream()
                .filter(toDo -> capabilities.reaches(toDo.path()))
                .toList();
        var already = toDos.stream().map(ToDo::path).collect(Collectors.toSet());
        return new Gathered(
                invited,
                open,
                expertise.declined(viewer),
                toDos,
                notifications.list(viewer, NOTICES).stream()
                        .filter(notice -> capabilities.reaches(notice.path()) && !already.contains(notice.path()))
                        .toList(),
                items(Stream.concat(asked.stream(), also.stream()).distinct().toList(), viewer),
                questions.urgencies(asked, viewer));
    }

    private Map<ContributionId, ThreadItem> items(List<ContributionId> ids, Viewer viewer) {
        var items = new HashMap<ContributionId, ThreadItem>();
        contributions
                .list(ids, viewer)
                .forEach(item -> items.put(item.contribution().id(), item));
        return items;
    }
}
