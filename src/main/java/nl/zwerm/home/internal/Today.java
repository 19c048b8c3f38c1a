package nl.zwerm.home.internal;

import java.time.Clock;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.contributions.ThreadItem;
import nl.zwerm.expertise.Expertise;
import nl.zwerm.expertise.Expertise.Waiting;
import nl.zwerm.notifications.Notifications;
import nl.zwerm.notifications.ToDo;
import nl.zwerm.people.Helpers;
import nl.zwerm.people.Viewer;
import nl.zwerm.questions.OpenQuestions;
import nl.zwerm.questions.OpenQuestions.OpenQuestion;
import nl.zwerm.questions.OpenQuestions.Why;
import nl.zwerm.web.Capabilities;
import org.springframework.stereotype.Component;

/** Gathers the page of today: six statements, each bounded, and one for each module where something may wait. */
@Component
class Today {

    private static final int INVITATIONS = 10;
    private static final int NOTICES = 15;
    private static final int OWN = 10;
    private static final int HELPABLE = 7;

    private final Expertise expertise;
    private final Notifications notifications;
    private final OpenQuestions questions;
    private final Contributions contributions;
    private final Helpers helpers;
    private final WhatWaits whatWaits;
    private final Capabilities capabilities;
    private final Clock clock;

    Today(
            Expertise expertise,
            Notifications notifications,
            OpenQuestions questions,
            Contributions contributions,
            Helpers helpers,
            WhatWaits whatWaits,
            Capabilities capabilities,
            Clock clock) {
        this.expertise = expertise;
        this.notifications = notifications;
        this.questions = questions;
        this.contributions = contributions;
        this.helpers = helpers;
        this.whatWaits = whatWaits;
        this.capabilities = capabilities;
        this.clock = clock;
    }

    TodayPage show(Viewer viewer) {
        var waiting = expertise.waitingFor(viewer, INVITATIONS);
        var invited = new HashSet<>(waiting.stream().map(Waiting::question).toList());
        var open = questions.around(viewer, helpers.concerns(viewer.id()), OWN, HELPABLE + INVITATIONS);
        var items = items(
                Stream.concat(invited.stream(), open.stream().map(OpenQuestion::id))
                        .distinct()
                        .toList(),
                viewer);
        var urgencies = questions.urgencies(items.keySet(), viewer);
        var declined = expertise.declined(viewer);
        var helpable = open.stream()
                .filter(question -> question.why() == Why.TOPIC || question.why() == Why.LONELY)
                .filter(question -> !invited.contains(question.id()) && !declined.contains(question.id()))
                .flatMap(question -> line(question, items, urgencies).stream())
                .limit(HELPABLE)
                .toList();
        var toDos = whatWaits.of(viewer).stream()
                .filter(toDo -> capabilities.reaches(toDo.path()))
                .toList();
        var already = toDos.stream().map(ToDo::path).collect(Collectors.toSet());
        return new TodayPage(
                viewer.id().toString(),
                viewer.name().strip().split("\\s+", -1)[0],
                partOfDay(viewer),
                waiting.stream()
                        .flatMap(one -> invited(one, items, urgencies).stream())
                        .toList(),
                toDos,
                notifications.list(viewer, NOTICES).stream()
                        .filter(notice -> capabilities.reaches(notice.path()) && !already.contains(notice.path()))
                        .toList(),
                lines(open, Why.AWAITS_OUTCOME, items),
                lines(open, Why.AWAITS_ANSWER, items),
                helpable);
    }

    private Map<ContributionId, ThreadItem> items(List<ContributionId> ids, Viewer viewer) {
        var items = new HashMap<ContributionId, ThreadItem>();
        contributions
                .list(ids, viewer)
                .forEach(item -> items.put(item.contribution().id(), item));
        return items;
    }

    private static List<TodayPage.Line> lines(List<OpenQuestion> open, Why why, Map<ContributionId, ThreadItem> items) {
        return open.stream()
                .filter(question -> question.why() == why)
                .flatMap(question -> line(question, items, Map.of()).stream())
                .toList();
    }

    /** What became unreadable between two statements is left out. */
    private static Optional<TodayPage.Line> line(
            OpenQuestion question, Map<ContributionId, ThreadItem> items, Map<ContributionId, String> urgencies) {
        return Optional.ofNullable(items.get(question.id()))
                .map(item -> new TodayPage.Line(
                        question.id().toString(),
                        item.contribution().title(),
                        item.contribution().language(),
                        asker(item),
                        item.contribution().at(),
                        question.answers(),
                        question.why() == Why.TOPIC,
                        urgencies.getOrDefault(question.id(), "")));
    }

    private static Optional<TodayPage.Invited> invited(
            Waiting waiting, Map<ContributionId, ThreadItem> items, Map<ContributionId, String> urgencies) {
        return Optional.ofNullable(items.get(waiting.question()))
                .map(item -> new TodayPage.Invited(
                        waiting.question().toString(),
                        item.contribution().title(),
                        item.contribution().language(),
                        asker(item),
                        item.contribution().at(),
                        waiting.why(),
                        urgencies.getOrDefault(waiting.question(), "")));
    }

    private static String asker(ThreadItem item) {
        return item.author() == null ? "" : item.author().name();
    }

    private String partOfDay(Viewer viewer) {
        var time = LocalTime.ofInstant(clock.instant(), viewer.zone());
        if (time.getHour() < 6) {
            return "night";
        }
        if (time.getHour() < 12) {
            return "morning";
        }
        return time.getHour() < 18 ? "afternoon" : "evening";
    }
}
