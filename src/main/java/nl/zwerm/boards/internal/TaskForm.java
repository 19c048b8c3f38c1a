package nl.zwerm.boards.internal;

import java.util.Map;
import nl.zwerm.threads.ThreadForm;

/** What somebody typed of a task, exactly as they typed it; {@code mine} when whoever writes it takes it. */
public record TaskForm(ThreadForm text, String dueOn, boolean mine) {

    static TaskForm of(Map<String, String> fields) {
        return new TaskForm(
                ThreadForm.of(fields), fields.getOrDefault("due", ""), "true".equals(fields.getOrDefault("mine", "")));
    }

    static TaskForm empty(String title, String space) {
        return new TaskForm(ThreadForm.empty(title, space), "", false);
    }

    TaskForm sentAs(String token) {
        return new TaskForm(text.sentAs(token), dueOn, mine);
    }

    TaskForm over(int newer) {
        return new TaskForm(text.over(newer), dueOn, mine);
    }
}
