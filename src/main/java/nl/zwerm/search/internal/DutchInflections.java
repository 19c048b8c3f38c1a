package nl.zwerm.search.internal;

import java.util.HashSet;
import java.util.Set;

/** The shapes a Dutch word takes inside a compound and at its end, by the rules of spelling. */
final class DutchInflections {

    private static final int SHORTEST_WITH_LINK = 4;
    private static final String VOWELS = "aeiou";

    private DutchInflections() {}

    /** veiligheid-s, patient-en, ziekte-n, zonn-e. */
    static Set<String> joining(String word) {
        var forms = new HashSet<String>();
        var open = openStem(word);
        forms.add(open + "en");
        if (word.endsWith("s") || word.endsWith("f")) {
            forms.add(word + "en");
        }
        if (word.length() >= SHORTEST_WITH_LINK) {
            forms.add(word + "s");
            forms.add(open + "e");
        }
        if (word.endsWith("e")) {
            forms.add(word + "n");
        }
        return forms;
    }

    /** roosters, protocollen, huizen, ziekten, veiligheden, kaartjes. */
    static Set<String> closing(String word) {
        var forms = joining(word);
        forms.add(word + "je");
        forms.add(word + "jes");
        forms.add(word + "tje");
        forms.add(word + "tjes");
        if (word.endsWith("heid")) {
            forms.add(word.substring(0, word.length() - 3) + "eden");
        }
        return forms;
    }

    /** The stem as spelled before a vowel: taak becomes tak-, man becomes mann-, huis becomes huiz-, brief becomes briev-. */
    private static String openStem(String word) {
        var last = word.length() - 1;
        if (last < 2 || vowel(word, last)) {
            return word;
        }
        if (vowel(word, last - 1) && !vowel(word, last - 2)) {
            return shortVowel(word) ? word + word.charAt(last) : word;
        }
        var soft = softened(word);
        var doubled = word.charAt(last - 1) == word.charAt(last - 2) && vowel(word, last - 1);
        return doubled ? soft.substring(0, last - 1) + soft.charAt(last) : soft;
    }

    /** Only the last syllable's stress would tell; most longer words on -e, as "rooster", have none. */
    private static boolean shortVowel(String word) {
        var last = word.length() - 1;
        var monosyllable = word.chars().filter(c -> VOWELS.indexOf(c) >= 0).count() == 1;
        return "wx".indexOf(word.charAt(last)) < 0
                && (monosyllable || word.charAt(last - 1) != 'e' || word.endsWith("el"));
    }

    private static String softened(String word) {
        var last = word.length() - 1;
        return switch (word.charAt(last)) {
            case 's' -> word.substring(0, last) + 'z';
            case 'f' -> word.substring(0, last) + 'v';
            default -> word;
        };
    }

    private static boolean vowel(String word, int at) {
        return VOWELS.indexOf(word.charAt(at)) >= 0;
    }
}
