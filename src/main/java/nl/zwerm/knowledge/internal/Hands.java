package nl.zwerm.knowledge.internal;

import java.util.Base64;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import nl.zwerm.knowledge.internal.TogetherStore.Typed;
import nl.zwerm.people.PersonId;
import nl.zwerm.text.SameLines;
import nl.zwerm.text.TypedText;
import nl.zwerm.text.TypedText.Unreadable;

/**
 * Who wrote which lines of a page that several wrote, as the server knows it: of each change, who was signed in when it came.
 * What a window says of another counts for nothing; what stands in a page and in no change is of whoever sent the page.
 */
final class Hands {

    private Hands() {}

    /**
     * Of what was typed since the page last held it.
     *
     * @param log all of it; up to {@code kept} it is the page {@code before}
     * @param editor sent the page {@code after}; where nobody else wrote in it nothing is told
     */
    static Map<PersonId, BitSet> typed(List<Typed> log, int kept, String before, String after, PersonId editor) {
        try {
            var by = new HashMap<Integer, PersonId>();
            log.forEach(change -> by.put(change.number(), change.by()));
            var lines = lines(log, kept, before);
            return credit(
                    lines.stream().map(TypedText.Line::text).toList(),
                    line -> by(lines.get(line).changes(), by),
                    after,
                    editor,
                    editor);
        } catch (Unreadable _) {
            return all(log, after, editor);
        }
    }

    private static List<TypedText.Line> lines(List<Typed> log, int kept, String before) {
        var text = new TypedText();
        log.stream().filter(change -> change.number() <= kept).forEach(change -> take(text, change));
        var stood = SameLines.of(before.lines().toList(), text.text().lines().toList());
        text.settle(line -> line < stood.size() && stood.get(line).same());
        log.stream().filter(change -> change.number() > kept).forEach(change -> take(text, change));
        return text.lines();
    }

    private static void take(TypedText text, Typed change) {
        try {
            text.take(change.number(), Base64.getDecoder().decode(change.change()));
        } catch (IllegalArgumentException _) {
            throw new Unreadable();
        }
    }

    private static Set<PersonId> by(Set<Integer> changes, Map<Integer, PersonId> people) {
        var writers = new LinkedHashSet<PersonId>();
        changes.forEach(change -> writers.add(people.get(change)));
        return writers;
    }

    /** Of a suggestion, which whoever accepts it may have gone on with. */
    static Map<PersonId, BitSet> suggested(String body, PersonId by, String after, PersonId accepter) {
        return credit(body.lines().toList(), _ -> Set.of(by), after, accepter, by);
    }

    /**
     * @param writers of each line of {@code text}
     * @param sender of {@code after}, whose is what does not stand in {@code text}
     */
    private static Map<PersonId, BitSet> credit(
            List<String> text, IntFunction<Set<PersonId>> writers, String after, PersonId sender, PersonId editor) {
        var hands = new LinkedHashMap<PersonId, BitSet>();
        var matches = SameLines.of(text, after.lines().toList());
        for (int line = 0; line < matches.size(); line++) {
            var match = matches.get(line);
            var here = new LinkedHashSet<PersonId>();
            match.lines().forEach(one -> here.addAll(writers.apply(one)));
            if (!match.same()) {
                here.add(sender);
            }
            for (var person : here) {
                hands.computeIfAbsent(person, _ -> new BitSet()).set(line);
            }
        }
        return hands.keySet().equals(Set.of(editor)) ? Map.of() : hands;
    }

    /** Where a change cannot be read nobody knows more than that they wrote it together. */
    private static Map<PersonId, BitSet> all(List<Typed> log, String after, PersonId editor) {
        var everywhere = new BitSet();
        everywhere.set(0, (int) after.lines().count());
        var hands = new LinkedHashMap<PersonId, BitSet>();
        hands.put(editor, everywhere);
        log.forEach(change -> hands.put(change.by(), everywhere));
        return hands.size() == 1 ? Map.of() : hands;
    }
}
