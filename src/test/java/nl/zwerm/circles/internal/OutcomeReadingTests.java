package nl.zwerm.circles.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zwerm.circles.internal.OutcomeDue.About;
import nl.zwerm.circles.internal.OutcomeText.Action;
import nl.zwerm.circles.internal.OutcomeText.Helped;
import nl.zwerm.web.Pages.FieldError;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OutcomeReadingTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final OutcomeText BEFORE = new OutcomeText(
            "Hoe zeg ik nee?",
            "",
            List.of("Ik vraag te weinig"),
            "",
            List.of(
                    new Action(0, "Vraag het na", TODAY.minusDays(3), true, null, null),
                    new Action(2, "Bel terug", TODAY.minusDays(1), false, "/steps/1", "/tasks/1")),
            null,
            List.of(new Helped(2, 4, "")),
            List.of("Blijf rustig"));

    @Test
    void whatIsEmptyIsLeftOutAndLinesKeepTheirNumber() {
        var read =
                read(null, "question", "Hoe?", "insight-1", " Rust helpt ", "action-3", "Bel", "day-3", "2026-12-01");

        assertThat(read.errors().any()).isFalse();
        assertThat(read.text().insights()).containsExactly("Rust helpt");
        assertThat(read.text().actions())
                .containsExactly(new Action(3, "Bel", LocalDate.of(2026, 12, 1), false, null, null));
        assertThat(read.text().dues())
                .containsExactly(new OutcomeDue(About.ACTION, 3, LocalDate.of(2026, 12, 1), false));
    }

    @Test
    void withoutAQuestionOrWithHalfAnActionItIsAskedToMend() {
        assertThat(fields(null)).containsExactly("question");
        assertThat(fields(null, "question", "Hoe?", "action-0", "Bel")).containsExactly("day-0");
        assertThat(fields(null, "question", "Hoe?", "day-4", "2026-12-01")).containsExactly("action-4");
        assertThat(fields(null, "question", "Hoe?", "action-0", "Bel", "day-0", "2026-11-25"))
                .containsExactly("day-0");
        assertThat(fields(null, "question", "Hoe?", "action-0", "Bel", "day-0", "2028-01-01"))
                .containsExactly("day-0");
        assertThat(fields(null, "question", "Hoe?", "follow-up", "morgen")).containsExactly("follow-up");
        assertThat(fields(null, "question", "x".repeat(1_000_000))).containsExactly("question");
    }

    @Test
    void aDayThatStoodThereMayBeBehindButNoNewOne() {
        var same = read(BEFORE, "question", "Hoe?", "action-0", "Vraag het na", "day-0", "2026-11-23");

        assertThat(same.errors().any()).isFalse();
        assertThat(same.text().actions().getFirst().done()).isTrue();
        assertThat(fields(BEFORE, "question", "Hoe?", "action-0", "Vraag het na", "day-0", "2026-11-22"))
                .containsExactly("day-0");
    }

    @Test
    void anotherThingOnTheSameLineIsNeitherDoneNorAStep() {
        var text = read(
                        BEFORE,
                        "question",
                        "Hoe?",
                        "action-0",
                        "Iets anders",
                        "day-0",
                        "2026-12-01",
                        "action-2",
                        "Bel niet terug",
                        "day-2",
                        "2026-12-01")
                .text();

        assertThat(text.actions()).noneMatch(Action::done).allMatch(action -> action.step() == null);
        assertThat(text.helped()).isEqualTo(BEFORE.helped());
    }

    @Test
    void dataOfAPatientIsRefusedOrAskedAbout() {
        assertThat(fields(null, "question", "Over 111222333", "sure", "111222333"))
                .containsExactly("question");
        assertThat(fields(null, "question", "Hoe?", "insight-2", "Zij is van 12-03-1951"))
                .containsExactly("insight-2");
        assertThat(fields(null, "question", "Hoe?", "insight-2", "Zij is van 12-03-1951", "sure", "12-03-1951"))
                .isEmpty();
        assertThat(fields(null, "question", "Hoe?", "insight-2", "Zij is van 13-03-1951", "sure", "12-03-1951"))
                .containsExactly("insight-2");
    }

    @Test
    void whatIsTypedGoesBeforeWhatIsPicked() {
        var picked = OutcomeReading.read(null, form("question", "Hoe?"), "Vraag eerst door", TODAY);
        var own =
                OutcomeReading.read(null, form("question", "Hoe?", "advice", "Doorvragen"), "Vraag eerst door", TODAY);

        assertThat(picked.text().advice()).isEqualTo("Vraag eerst door");
        assertThat(own.text().advice()).isEqualTo("Doorvragen");
    }

    @Test
    void itIsTheSameAfterItWasKept() {
        assertThat(OutcomeText.read(BEFORE.write())).isEqualTo(BEFORE);
        assertThat(read(BEFORE, typed(OutcomeForm.of(BEFORE, 3))).text()).isEqualTo(BEFORE);
    }

    @Test
    void whetherItHelpedIsNobodyElses() {
        assertThat(BEFORE.forOthers().helped()).isEmpty();
        assertThat(BEFORE.with(new Helped(2, 1, "toch niet")).helped()).containsExactly(new Helped(2, 1, "toch niet"));
        assertThat(OutcomeDue.helped(TODAY).stream().map(OutcomeDue::day))
                .containsExactly(LocalDate.of(2026, 12, 10), LocalDate.of(2027, 1, 21));
    }

    private static OutcomeReading.Read read(@Nullable OutcomeText before, String... typed) {
        return OutcomeReading.read(before, form(typed), "", TODAY);
    }

    private static List<String> fields(@Nullable OutcomeText before, String... typed) {
        return read(before, typed).errors().list().stream()
                .map(FieldError::field)
                .toList();
    }

    private static OutcomeForm form(String... typed) {
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < typed.length; i += 2) {
            fields.put(typed[i], typed[i + 1]);
        }
        return OutcomeForm.typed(fields);
    }

    private static String[] typed(OutcomeForm form) {
        var fields = new ArrayList<>(List.of("question", form.question()));
        for (int i = 0; i < form.insights().size(); i++) {
            fields.addAll(List.of("insight-" + i, form.insights().get(i)));
        }
        for (int i = 0; i < form.actions().size(); i++) {
            var doing = form.actions().get(i);
            fields.addAll(List.of("action-" + i, doing.text(), "day-" + i, doing.day()));
        }
        return fields.toArray(String[]::new);
    }
}
