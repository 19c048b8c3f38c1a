package nl.zwerm.workshops.internal;

import org.jspecify.annotations.Nullable;

/** What somebody takes along and plans, exactly as typed. */
public record TakeawayForm(String body, String when, String then, String once) {

    static final TakeawayForm EMPTY = new TakeawayForm("", "", "", "");

    static TakeawayForm of(@Nullable String body, @Nullable String when, @Nullable String then, @Nullable String once) {
        return new TakeawayForm(text(body), text(when), text(then), text(once));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
