package nl.zwerm.text.internal;

/** Rows of backticks long enough to enclose what itself contains backticks. */
final class Fences {

    private Fences() {}

    static String around(String code, int atLeast) {
        int longest = 0;
        int current = 0;
        for (int i = 0; i < code.length(); i++) {
            current = code.charAt(i) == '`' ? current + 1 : 0;
            longest = Math.max(longest, current);
        }
        return "`".repeat(Math.max(atLeast, longest + 1));
    }
}
