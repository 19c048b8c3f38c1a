package nl.zwerm.people;

import org.jspecify.annotations.Nullable;

/** A person as shown beside what they made: name, picture, team. A row of {@code people.person_card}. */
public record PersonCard(
        PersonId id,
        String name,
        @Nullable String picture,
        String state,
        String roleTitle,
        @Nullable TeamId teamId,
        @Nullable String teamName) {

    /** At most two letters that stand in for a picture. */
    public String initials() {
        var words = name.strip().split("\\s+", -1);
        var first = letter(words[0]);
        return words.length < 2 ? first : first + letter(words[words.length - 1]);
    }

    public boolean here() {
        return "active".equals(state);
    }

    private static String letter(String word) {
        return word.isEmpty()
                ? ""
                : word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(java.util.Locale.ROOT);
    }
}
