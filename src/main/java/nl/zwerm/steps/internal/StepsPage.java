package nl.zwerm.steps.internal;

import java.time.LocalDate;
import java.util.List;
import nl.zwerm.web.Template;

/** Steps that are open and those that ended, one's own and one's team's. */
@Template("steps/index")
public record StepsPage(List<Item> open, List<Item> ended) {

    public record Item(
            String id, String title, String language, String by, LocalDate dueOn, String state, boolean back) {}

    StepsPage(List<StepStore.Line> open, List<StepStore.Line> ended, LocalDate today) {
        this(
                open.stream().map(line -> item(line, today)).toList(),
                ended.stream().map(line -> item(line, today)).toList());
    }

    private static Item item(StepStore.Line line, LocalDate today) {
        return new Item(
                line.id().toString(),
                line.title(),
                line.language(),
                line.mine() ? "" : line.author(),
                line.dueOn(),
                line.state().word(),
                line.mine() && line.state() == StepState.OPEN && !line.dueOn().isAfter(today));
    }
}
