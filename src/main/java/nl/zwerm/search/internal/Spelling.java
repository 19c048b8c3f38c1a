package nl.zwerm.search.internal;

/** Whether two words may be one, misspelled: the same rule that the search forgives by. */
final class Spelling {

    private static final int SHORTEST_WITH_ONE = 4;
    private static final int SHORTEST_WITH_TWO = 8;
    private static final int LONGEST = 24;

    private Spelling() {}

    static int editsForgiven(String word) {
        if (word.length() < SHORTEST_WITH_ONE || word.length() > LONGEST) {
            return 0;
        }
        return word.length() < SHORTEST_WITH_TWO ? 1 : 2;
    }

    static boolean similar(String sought, String word) {
        var edits = editsForgiven(sought);
        return edits > 0
                && Math.abs(sought.length() - word.length()) <= edits
                && sought.charAt(0) == word.charAt(0)
                && distance(sought, word) <= edits;
    }

    static boolean oneMistake(String typed, String word) {
        return Math.abs(typed.length() - word.length()) <= 1 && distance(typed, word) == 1;
    }

    /** Insertions, deletions, substitutions and swaps of neighbours. */
    private static int distance(String a, String b) {
        var beforeLast = new int[b.length() + 1];
        var last = new int[b.length() + 1];
        for (var j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (var i = 1; i <= a.length(); i++) {
            var row = new int[b.length() + 1];
            row[0] = i;
            for (var j = 1; j <= b.length(); j++) {
                var same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + same);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[b.length()];
    }
}
