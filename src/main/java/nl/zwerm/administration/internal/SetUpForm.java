package nl.zwerm.administration.internal;

import org.jspecify.annotations.Nullable;

/** What is asked at the first visit; {@code example} chooses the example hospital instead of an empty organisation. */
public record SetUpForm(
        @Nullable String code,
        @Nullable String organisation,
        @Nullable String organisationLanguage,
        @Nullable String zone,
        @Nullable String name,
        @Nullable String email,
        @Nullable String password,
        @Nullable String start) {

    static SetUpForm empty(String code) {
        return new SetUpForm(code, "", null, "Europe/Amsterdam", "", "", "", "empty");
    }

    public boolean example() {
        return "example".equals(start);
    }

    static String or(@Nullable String typed, String otherwise) {
        return typed == null || typed.isBlank() ? otherwise : typed;
    }
}
