package nl.zwerm.questions.internal;

import java.time.Instant;
import java.util.List;
import nl.zwerm.expertise.Expertise;
import nl.zwerm.notifications.WeekItem;
import nl.zwerm.notifications.WeekItems;
import nl.zwerm.notifications.WeekItems.Slot;
import nl.zwerm.people.Helpers;
import nl.zwerm.people.Viewer;
import nl.zwerm.questions.OpenQuestions;
import nl.zwerm.questions.OpenQuestions.Why;
import nl.zwerm.shared.Said;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Questions somebody could help with, and one that nobody has answered, for the mail of the week. */
@Configuration(proxyBeanMethods = false)
class QuestionsOfTheWeek {

    @Bean
    WeekItems questionsToHelpWith(OpenQuestions questions, Helpers helpers, Expertise expertise) {
        return new Open(Slot.HELP, Why.TOPIC, Said.of("questions.week.help"), questions, helpers, expertise);
    }

    @Bean
    WeekItems lonelyQuestions(OpenQuestions questions, Helpers helpers, Expertise expertise) {
        return new Open(Slot.LONELY, Why.LONELY, Said.of("questions.week.lonely"), questions, helpers, expertise);
    }

    private record Open(Slot slot, Why why, Said said, OpenQuestions questions, Helpers helpers, Expertise expertise)
            implements WeekItems {

        private static final int LOOKED_AT = 40;

        @Override
        public List<WeekItem> of(Viewer viewer, Instant since, int limit) {
            var declined = expertise.declined(viewer);
            return questions.around(viewer, helpers.concerns(viewer.id()), 0, LOOKED_AT).stream()
                    .filter(question -> question.why() == why && !declined.contains(question.id()))
                    .limit(limit)
                    .map(question -> new WeekItem(question.id(), said))
                    .toList();
        }
    }
}
