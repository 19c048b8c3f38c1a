package nl.zwerm.feedback.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.zwerm.shared.PublicId;
import nl.zwerm.testing.BetweenTwo;
import nl.zwerm.testing.Cast;
import org.springframework.mock.web.MockHttpServletResponse;

/** Amina asks; what she and the others write is told apart by words that stand nowhere else. */
abstract class FeedbackTrial extends BetweenTwo {

    static final String SITUATION = "Het kwakkelende overdrachtsmoment";
    static final String QUESTION = "Wat kan ik anders doen bij de zwaluwronde?";

    /** Amina asks these; gives the path of what she asked. */
    String ask(Cast... colleagues) throws Exception {
        var answer = send(form(colleagues));
        assertThat(answer.getStatus()).isEqualTo(303);
        return Objects.requireNonNull(answer.getHeader("Location"));
    }

    MockHttpServletResponse send(List<String> form) throws Exception {
        return send("/feedback", Cast.AMINA, form.toArray(String[]::new));
    }

    List<String> form(Cast... colleagues) {
        var form = new ArrayList<>(List.of("situation", SITUATION, "question", QUESTION, "until", day(7)));
        form.addAll(List.of("once", PublicId.show(PublicId.next())));
        for (var colleague : colleagues) {
            form.addAll(List.of("person", cast.id(colleague).toString()));
        }
        return form;
    }

    static String day(int ahead) {
        return LocalDate.now(ZoneId.of("Europe/Amsterdam")).plusDays(ahead).toString();
    }

    /** Where this colleague is asked it. */
    String asked(String request, Cast who) {
        return Asked.path(
                AskedId.of(jdbc.sql("select id from feedback.asked where request_id = :request and person_id = :person")
                        .param("request", number(request))
                        .param("person", cast.id(who).value())
                        .query(Long.class)
                        .single()));
    }

    void answer(String request, Cast who, String text) throws Exception {
        assertThat(send(asked(request, who) + "/answer", who, "text", text).getStatus())
                .isEqualTo(303);
    }

    void theDayHasPassed(String request) {
        jdbc.sql("update feedback.request set until_at = now() - interval '1 minute' where id = :id")
                .param("id", number(request))
                .update();
    }

    static long number(String path) {
        return PublicId.require(path.substring(path.lastIndexOf('/') + 1));
    }
}
