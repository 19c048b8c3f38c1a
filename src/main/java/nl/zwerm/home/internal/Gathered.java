package nl.zwerm.home.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.ThreadItem;
import nl.zwerm.expertise.Expertise.Waiting;
import nl.zwerm.home.internal.TodayPage.Invited;
import nl.zwerm.home.internal.TodayPage.Line;
import nl.zwerm.notifications.Notice;
import nl.zwerm.notifications.ToDo;
import nl.zwerm.questions.OpenQuestions.OpenQuestion;
import nl.zwerm.questions.OpenQuestions.Why;

/** What waits for somebody and where they can help, as it was found; what became unreadable meanwhile is left out. */
record Gathered(
        List<Waiting> invited,
        List<OpenQuestion> open,
        Set<ContributionId> declined,
        List<ToDo> toDos,
        List<Notice> notices,
        Map<ContributionId, ThreadItem> items,
        Map<ContributionId, String> urgencies) {

    List<Invited> invitations() {
        return invited.stream().flatMap(this::invitation).toList();
    }

    List<Line> outcomes() {
        return lines(open.stream().filter(question -> question.why() == Why.AWAITS_OUTCOME));
    }

    List<Line> waiting() {
        return lines(open.stream().filter(question -> question.why() == Why.AWAITS_ANSWER));
    }

    /** Those about the viewer's topics and those that nobody answered, in the order they were found. */
    List<Line> helpable() {
        var asked = new HashSet<>(invited.stream().map(Waiting::question).toList());
        return lines(open.stream()
                .filter(question -> question.why() == Why.TOPIC || question.why() == Why.LONELY)
                .filter(question -> !asked.contains(question.id()) && !declined.contains(question.id())));
    }

    private List<Line> lines(Stream<OpenQuestion> questions) {
        return questions.flatMap(this::line).toList();
    }

    private Stream<Line> line(OpenQuestion question) {
        return Stream.ofNullable(items.get(question.id()))
                .map(item -> new Line(
                        question.id().toString(),
                        item.contribution().title(),
                        item.contribution().language(),
                        asker(item),
                        item.contribution().at(),
                        question.answers(),
                        question.why() == Why.TOPIC,
                        urgencies.getOrDefault(question.id(), "")));
    }

    private Stream<Invited> invitation(Waiting waiting) {
        return Stream.ofNullable(items.get(waiting.question()))
                .map(item -> new Invited(
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
}
