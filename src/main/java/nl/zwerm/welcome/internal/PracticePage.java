package nl.zwerm.welcome.internal;

import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;

/**
 * The practice question, a scripted example on one page: first the field, then what is like it and to whom it would go, then
 * an answer, then what comes of it. What is typed travels with the page and is kept nowhere.
 */
@Template("welcome/practice")
public record PracticePage(Step step, Stage stage, String title, Errors errors) {

    public enum Stage {
        ASK,
        ASKED,
        ANSWERED,
        HELPED;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public boolean after(String stage) {
        return this.stage.compareTo(Stage.valueOf(stage)) >= 0;
    }
}
