package nl.zwerm.threads;

import nl.zwerm.contributions.Act;
import nl.zwerm.text.SafeHtml;

/** What was asked as well and went into this thread; {@code undo} is where a steward parts them again. */
public record MergedItem(String title, String language, String by, SafeHtml body, String reason, String undo) {

    static MergedItem of(Act act, Act.Merged merged, SafeHtml body, boolean steward) {
        return new MergedItem(
                merged.title(), merged.language(), merged.by(), body, act.reason(), steward ? CarePaths.undo(act) : "");
    }
}
