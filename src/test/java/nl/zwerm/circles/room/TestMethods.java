package nl.zwerm.circles.room;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import nl.zwerm.circles.methods.Method;
import nl.zwerm.circles.methods.MethodFile;

/** The methods we ship, as their files stand. */
final class TestMethods {

    private static final List<String> IDS = List.of(
            "duo",
            "incident",
            "gossip",
            "ten-step",
            "five-step",
            "balint",
            "problem-solving",
            "six-hats",
            "socratic",
            "success",
            "paradox",
            "mdo-learning",
            "1-2-4-all",
            "troika",
            "wise-crowds",
            "fishbowl",
            "lean-coffee",
            "aar");

    private TestMethods() {}

    static List<Method> all() {
        return IDS.stream().map(TestMethods::one).toList();
    }

    static Method one(String id) {
        try (var file = TestMethods.class.getResourceAsStream("/methods/" + id + ".yaml")) {
            return read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Method read(String text) {
        return switch (MethodFile.read(text)) {
            case MethodFile.Whole(var method) -> method;
            case MethodFile.Refused(var problems) -> throw new AssertionError(problems);
        };
    }

    /** One that nobody ever thought of: whatever the form of methods allows may stand in it. */
    static Method random(Random random) {
        for (int tries = 0; tries < 1_000; tries++) {
            if (MethodFile.read(new Invented(random).text()) instanceof MethodFile.Whole(var method)) {
                return method;
            }
        }
        throw new AssertionError("nothing that is allowed was invented");
    }

    /** Every way of being seen, with every part of the owner, close together: nobody would learn from it. */
    static Method everything() {
        return read("""
                id: everything
                name: {nl: Alles, en: Everything}
                need: {nl: Om te proberen, en: To try}
                keeps: {nl: Niets, en: Nothing}
                source: "made for tests"
                purposes: [event, question]
                group: {min: 5, max: 9}
                minutes: 30
                safety_needed: low
                lead: facilitator
                owner: brought
                roles: {required: [OWN, CON, FAC]}
                record_default: OUTCOME
                phases:
                  - n: 1
                    title: {nl: Een, en: One}
                    minutes: 6
                    owner: write
                    contributions:
                      - {who: CON, kind: question, max: 3, visibility: ANON}
                      - {who: OWN, kind: actual, max: 2, visibility: HUR, sealed_until: 4}
                      - {who: ALL, kind: note, max: 2, visibility: PRIV}
                    instruction: {nl: Doe, en: Do}
                  - n: 2
                    title: {nl: Twee, en: Two}
                    minutes: 6
                    owner: out
                    contributions:
                      - {who: CON, kind: statement, max: 3, visibility: BACK}
                    instruction: {nl: Doe, en: Do}
                  - n: 3
                    title: {nl: Drie, en: Three}
                    minutes: 6
                    owner: read
                    contributions:
                      - {who: CON, kind: advice, max: 3, visibility: LIVE}
                      - {who: CON, kind: option, max: 2, visibility: HUR, alone: 2}
                    instruction: {nl: Doe, en: Do}
                  - n: 4
                    title: {nl: Vier, en: Four}
                    minutes: 6
                    groups: 2
                    contributions:
                      - {who: ALL, kind: option, max: 3, visibility: HUR}
                      - {who: ALL, kind: note, max: 3, visibility: LIVE}
                    instruction: {nl: Doe, en: Do}
                  - n: 5
                    title: {nl: Vijf, en: Five}
                    minutes: 6
                    contributions:
                      - {who: ALL, kind: takeaway, max: 2, visibility: TURN}
                    instruction: {nl: Doe, en: Do}
                """);
    }
}
