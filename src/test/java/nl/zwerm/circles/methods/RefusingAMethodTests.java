package nl.zwerm.circles.methods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zwerm.web.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wrong file says in which line, and why. */
class RefusingAMethodTests {

    /** The lines are counted below. */
    private static final String GOOD = """
            id: trial
            name: {nl: Proef, en: Trial}
            need: {nl: Iets, en: Something}
            keeps: {nl: Niets, en: Nothing}
            purposes: [ideas]
            source: "Ours"
            group: {min: 4, max: 8}
            minutes: 40
            safety_needed: low
            lead: facilitator
            owner: chosen
            roles: {required: [OWN, CON, FAC], optional: [SCR]}
            record_default: OUTCOME
            phases:
              - n: 1
                title: {nl: Een, en: One}
                minutes: 10
                chooses: owner
                contributions:
                  - {who: ALL, kind: pitch, visibility: LIVE}
                  - {who: ALL, kind: vote, of: pitch, visibility: LIVE}
                instruction: {nl: Doe, en: Do}
              - n: 2
                title: {nl: Twee, en: Two}
                minutes: 10
                owner: write
                contributions:
                  - {who: CON, kind: question, max: 3, visibility: HUR}
                  - {who: OWN, kind: reaction, visibility: LIVE, choices: {"yes": {nl: Ja, en: Yes}, "no": {nl: Nee, en: No}}}
                instruction: {nl: Doe, en: Do}
              - n: 3
                title: {nl: Drie, en: Three}
                minutes: 10
                owner: out
                contributions:
                  - {who: CON, kind: statement, visibility: BACK}
                instruction: {nl: Doe, en: Do}
              - n: 4
                title: {nl: Vier, en: Four}
                minutes: 10
                contributions:
                  - {who: CON, kind: none, visibility: TURN}
                instruction: {nl: Doe, en: Do}
            """;

    /** Of YAML, of numbers and of characters that are no letters. */
    private static final List<String> SCRAPS = List.of(
            ":",
            "- ",
            "{",
            "}",
            "[",
            "]",
            "\"",
            "'",
            "&a ",
            "*a",
            "!!java ",
            "? ",
            "|",
            ">",
            "#",
            "\t",
            "\u0000",
            "\u00a0",
            "\ud83d",
            "99999999999",
            "-1",
            "1e9",
            ".nan",
            "~",
            "null",
            ", of: fact",
            ", alone: 2",
            "%",
            "@",
            "---\n",
            "<<: ");

    @Test
    void aRightFileIsRead() {
        assertThat(MethodFiles.problems(GOOD)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            safety_needed: low | safety: low | 9: We do not know the key safety.
            lead: facilitator | lead: coach | 10: lead is coach; it must be one of these: facilitator, engine.
            {nl: Proef, en: Trial} | {nl: Proef} | 2: name lacks the language en.
            {nl: Proef, en: Trial} | {nl: Proef, en: Trial, de: Probe} | 2: We do not know the key de.
            {nl: Proef, en: Trial} | Proef | 2: Keys with a value are expected here.
            {nl: Proef, en: Trial} | {nl: Proef, en: ""} | 2: en says nothing.
            source: "Ours" | sources: "Ours" | 1: The key source is missing.
            id: trial | id: Trial/../x | 1: The id Trial/../x may have small letters, digits and hyphens only.
            minutes: 40 | minutes: 0 | 8: minutes is 0; it must be a whole number from 1 to 480.
            minutes: 40 | minutes: 41 | 8: The phases last 40 minutes together, the method 41.
            {min: 4, max: 8} | {min: 8, max: 4} | 7: The group is from 8 to 4; the first number must be the smaller one.
            {min: 4, max: 8} | {min: 2, max: 8} | 7: With 2 people there are too few for the 3 roles that are needed.
            {min: 4, max: 8} | {min: 4, max: 100000} | 7: max is 100000; it must be a whole number from 2 to 60.
            {min: 4, max: 8} | {min: 4, max: ""} | 7: max says nothing.
            {nl: Twee, en: Two}\\n    minutes: 10 | {nl: Twee, en: Two}\\n    minutes: "" | 25: minutes says nothing.
            {min: 4, max: 8} | {min: four, max: 8} | 7: min is four; it must be a whole number from 2 to 60.
            {nl: Twee, en: Two}\\n    minutes: 10 | {nl: Twee, en: Two}\\n    minutes: -5 | 25: minutes is -5; it must be more than 0 minutes, and 480 at most.
            {nl: Twee, en: Two}\\n    minutes: 10 | {nl: Twee, en: Two}\\n    minutes: 0 | 25: minutes is 0; it must be more than 0 minutes, and 480 at most.
            {nl: Twee, en: Two}\\n    minutes: 10 | {nl: Twee, en: Two}\\n    minutes: 481 | 25: minutes is 481; it must be more than 0 minutes, and 480 at most.
            {nl: Twee, en: Two}\\n    minutes: 10 | {nl: Twee, en: Two}\\n    minutes: .inf | 25: minutes is .inf; it must be more than 0 minutes, and 480 at most.
            {nl: Twee, en: Two}\\n    minutes: 10 | {nl: Twee, en: Two}\\n    minutes: 10\\n    minutes: 10 | 26: The key minutes stands twice.
            n: 2 | n: 5 | 23: This phase has number 5; 2 is expected here.
            n: 4\\n | n: 4\\n    next: 2\\n | 38: Phase 4 goes back to 2, and never gets out. Add only_when, about an answer that is asked again.
            n: 4\\n | n: 4\\n    next: 3\\n    only_when: {phase: 2, answer: "no"}\\n | 38: Phase 4 goes back to 3, and never gets out. Add only_when, about an answer that is asked again.
            n: 4\\n | n: 4\\n    only_when: {phase: 2, answer: perhaps}\\n | 38: Phase 4 depends on the answer perhaps in phase 2, but the owner cannot give it there.
            n: 4\\n | n: 4\\n    next: 9\\n | 38: Phase 4 goes on with 9; that must be there, and neither may stand in a loop.
            n: 2\\n | n: 2\\n    next: 4\\n | 32: Nobody ever gets to phase 3.
            question, max: 3 | question, max: 3, sealed_until: 2 | 28: Sealed until phase 2; that must be a phase after 2.
            question, max: 3 | question, max: 3, sealed_until: 9 | 28: Sealed until phase 9; that must be a phase after 2.
            question, max: 3 | question, max: 3, alone: 10 | 28: alone belongs to HUR, and must be shorter than the phase.
            question, max: 3 | question, max: 0 | 28: max is 0; it must be a whole number from 1 to 50.
            question, max: 3 | question, of: fact, max: 3 | 28: question is about nothing of another; leave out of.
            {who: OWN, kind: reaction | {who: OWN, kind: rating, of: example | 29: rating is about example, but nobody wrote that in this phase or before.
            {who: OWN, kind: reaction | {who: OWN, kind: statement | 29: With statement there is nothing to choose; leave out choices.
            vote, of: pitch | vote, of: fact | 21: vote is about fact, but nobody wrote that in this phase or before.
            vote, of: pitch | vote | 21: A vote must say with of or choices what it is about.
            vote, of: pitch | answer | 21: An answer must say with of what it answers.
            vote, of: pitch | rating, of: pitch | 21: A rating must have choices.
            vote, of: pitch | reaction | 15: Phase 1 chooses something, but nobody votes.
            chooses: owner | chooses: topic | 11: 0 phases choose the owner; with owner: chosen it must be one, and else none.
            {who: ALL, kind: pitch | {who: IN, kind: pitch | 20: Nobody has the role IN; name it under roles.
            {who: ALL, kind: pitch | {who: OWN, kind: pitch | 20: In phase 1 there is no owner.
            owner: write | owner: read | 29: In phase 2 the owner does not write (read).
            owner: write | owner: out | 29: In phase 2 the owner does not write (out).
            owner: out | owner: read | 36: BACK in phase 3 is possible only when the owner sees nothing (owner: out).
            max: 3, visibility: HUR | max: 3, visibility: TURN}\\n      - {who: SCR, kind: note, visibility: HUR | 23: Phase 2 cannot be written in turn and hidden at once.
            max: 3, visibility: HUR | max: 3, visibility: TALK | 28: Nothing is written while people talk (TALK); leave out this contribution.
            kind: none, visibility: TURN | kind: none, visibility: LIVE | 42: none is a turn without writing; its visibility must be TURN.
            {who: CON, kind: statement, visibility: BACK} | {who: FAC, kind: statement, visibility: ANON} | 31: In phase 3 only one writes without a name; then everybody knows who.
            kind: pitch, visibility: LIVE} | kind: pitch, visibility: LIVE}\\n      - {who: ALL, kind: pitch, visibility: HUR} | 21: ALL writes pitch twice here.
            minutes: 40 | minutes: &x 40 | 8: Anchors and aliases (& and *) are not allowed here. Write it in full.
            minutes: 40 | minutes: *x | 8: Anchors and aliases (& and *) are not allowed here. Write it in full.
            minutes: 40 | minutes: !!int 40 | 8: Tags (!) are not allowed here. Write the value only.
            minutes: 40 | minutes: [40] | 8: minutes takes one value.
            phases:\\n | phases: 4\\nphase:\\n | 14: phases takes a list.
            record_default: OUTCOME | record_default: OUTCOME\\nloops: [{first: 1, last: 2, over: owners}] | 11: owner: each and a loop over owners belong together.
            record_default: OUTCOME | record_default: OUTCOME\\nloops: [{first: 2, last: 3, over: topics}] | 14: Only a loop over topics has minutes, and it must have them.
            record_default: OUTCOME | record_default: OUTCOME\\nshared: [action] | 14: action stays for everybody, but no phase lets it be written where everybody sees it.
            record_default: OUTCOME | record_default: OUTCOME\\nshared: [pitch] | 14: What stays for everybody can only be action, takeaway, note or question; here it says pitch.
            required: [OWN, CON, FAC] | required: [OWN, CON] | 12: The role FAC is needed; name it under required.
            """)
    void aWrongOneSaysWhereAndWhy(String right, String wrong, String said) {
        var from = right.replace("\\n", "\n");
        assertThat(GOOD).contains(from);
        var problems = MethodFiles.problems(
                GOOD.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(wrong.replace("\\n", "\n"))));
        assertThat(problems).contains(said);
    }

    @Test
    void whereEachOwnsInTurnNobodyDoesOutsideTheTurns() {
        var troika = MethodFiles.texts().get("troika.yaml");

        assertThat(MethodFiles.problems(troika)).isEmpty();
        assertThat(MethodFiles.problems(troika.replace("{who: ALL, kind: note", "{who: OWN, kind: note")))
                .anyMatch(said -> said.endsWith("In phase 0 there is no owner."));
        assertThat(MethodFiles.problems(
                        troika.replace("minutes: 1\n    contr", "minutes: 1\n    owner: read\n    contr")))
                .anyMatch(said -> said.endsWith("In phase 0 there is no owner."));
    }

    @Test
    void thereAreOneToSixtyPhases() {
        var start = GOOD.substring(0, GOOD.indexOf("phases:"));
        assertThat(MethodFiles.problems(start + "phases: []\n"))
                .containsExactly("14: There are 0 phases; there must be 1 to 60.");
        assertThat(MethodFiles.problems(start)).containsExactly("1: There are 0 phases; there must be 1 to 60.");
        var phase = "  - {n: 1, title: {nl: a, en: a}, minutes: 1, instruction: {nl: a, en: a}}\n";
        assertThat(MethodFiles.problems(start + "phases:\n" + phase.repeat(10_000)))
                .containsExactly("14: There are 10,000 phases; there must be 1 to 60.");
    }

    @Test
    void aFileGoneWildIsRefusedInTime() {
        assertThat(MethodFiles.problems("x".repeat(MethodFile.LONGEST + 1)))
                .containsExactly("1: The file is too long; 1,000,000 characters at most.");
        assertThat(MethodFiles.problems("")).containsExactly("1: The file is empty.");
        assertThat(MethodFiles.problems("[".repeat(100_000)))
                .containsExactly("1: Too many layers stand in each other here.");
        assertThat(MethodFiles.problems(GOOD + "---\n" + GOOD))
                .containsExactly("44: One file is one method; a second begins here.");
        assertThat(MethodFiles.problems("id: trial\nname: {nl: 'open"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("2: ");
        assertThat(MethodFiles.problems("id: trial\nname: \u0007"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("2: ");
        assertThat(MethodFiles.problems("id: trial\n? [a, b]\n: c\n")).contains("2: A key is one word.");
        var bomb = new StringBuilder("a: &a [x, x, x, x, x, x, x, x]\n");
        for (char c = 'b'; c < 'k'; c++) {
            bomb.append("%c: &%c [*%c, *%c, *%c, *%c, *%c, *%c]\n"
                    .formatted(c, c, c - 1, c - 1, c - 1, c - 1, c - 1, c - 1));
        }
        assertThat(MethodFiles.problems(bomb.toString()))
                .containsExactly("1: Anchors and aliases (& and *) are not allowed here. Write it in full.");
    }

    /** Whatever somebody does to a file while they edit it: it is read, or refused with lines that are there. */
    @Test
    void noEditMakesTheReaderStumble() {
        var chance = new Random(20_261_126);
        var files = List.copyOf(MethodFiles.texts().values());
        int refused = 0;
        for (int i = 0; i < 3_000; i++) {
            var text = edited(files.get(i % files.size()), chance);
            long lines = text.lines().count() + 1;
            if (MethodFile.read(text) instanceof MethodFile.Refused(var problems)) {
                refused++;
                assertThat(problems)
                        .as(text)
                        .isNotEmpty()
                        .allSatisfy(problem -> assertThat(problem.line()).isBetween(1, (int) lines))
                        .allSatisfy(problem ->
                                assertThat(MethodFiles.english(problem.said())).isNotBlank());
            }
        }
        assertThat(refused).isGreaterThan(1_000);
    }

    private static String edited(String text, Random chance) {
        var lines = new ArrayList<>(text.lines().toList());
        for (int edits = 1 + chance.nextInt(3); edits > 0; edits--) {
            int at = chance.nextInt(lines.size());
            var line = lines.get(at);
            int from = chance.nextInt(line.length() + 1);
            int to = Math.min(line.length(), from + chance.nextInt(6));
            switch (chance.nextInt(5)) {
                case 0 -> lines.add(at, lines.get(chance.nextInt(lines.size())));
                case 1 -> lines.set(at, line.substring(0, from) + line.substring(to));
                case 2 ->
                    lines.set(
                            at,
                            line.substring(0, from) + SCRAPS.get(chance.nextInt(SCRAPS.size())) + line.substring(from));
                case 3 -> lines.set(at, line.replaceAll("[0-9]+", Integer.toString(chance.nextInt(700) - 100)));
                default -> lines.set(at, lines.get(chance.nextInt(lines.size())));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    @Test
    void noMoreIsToldThanCanBeRead() {
        var unknown = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            unknown.append("key").append(i).append(": 1\n");
        }
        assertThat(MethodFiles.problems(unknown.toString())).hasSize(50);
        assertThat(MethodFiles.problems("z".repeat(5_000) + ": 1\n"))
                .allSatisfy(said -> assertThat(said).hasSizeLessThan(200));
    }

    @Test
    void theReaderIsToldInTheirLanguage() {
        var words = new Words();
        assertThat(MethodFile.read(GOOD.replace("minutes: 40", "minutes: 41")))
                .isInstanceOfSatisfying(
                        MethodFile.Refused.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(problem -> assertThat(words.say(
                                                Words.DUTCH,
                                                problem.said().key(),
                                                problem.said().with()))
                                        .isEqualTo("De fases duren samen 40 minuten, de methode 41.")));
    }

    @Test
    void aWrongFileStopsTheStartWithItsLine() {
        var files =
                new TreeMap<>(Map.of("trial.yaml", GOOD, "wrong.yaml", GOOD.replace("lead: facilitator", "lead: x")));
        assertThatThrownBy(() -> new MethodLibrary(files, MethodFiles::english))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("wrong.yaml line 10: lead is x; it must be one of these: facilitator, engine.");
        assertThatThrownBy(() -> new MethodLibrary(Map.of("other.yaml", GOOD), MethodFiles::english))
                .hasMessage("other.yaml line 1: The name of the file must be trial.yaml.");
        assertThat(new MethodLibrary(Map.of("trial.yaml", GOOD), MethodFiles::english).all())
                .extracting(Method::id)
                .isEqualTo(List.of("trial"));
    }
}
