package nl.zwerm.circles.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The file of a method made up by lot; not each of them is allowed. */
final class Invented {

    private static final List<String> KINDS =
            List.of("question", "statement", "advice", "option", "fact", "note", "takeaway");
    private static final List<String> ROLES = List.of("ALL", "CON", "ALL", "CON", "OWN", "FAC", "SCR");
    private static final List<String> SEEN = List.of("LIVE", "HUR", "ANON", "HUR", "ANON", "PRIV", "BACK");
    private static final List<String> MODES = List.of("write", "write", "read", "out");

    private final Random random;
    private final List<String> before = new ArrayList<>();
    private int minutes;

    Invented(Random random) {
        this.random = random;
    }

    String text() {
        boolean brought = random.nextInt(4) > 0;
        var phases = new StringBuilder();
        int count = 3 + random.nextInt(4);
        for (int number = 1; number <= count; number++) {
            phases.append(phase(number, count, brought));
        }
        return """
                id: invented
                name: {nl: Verzonnen, en: Invented}
                need: {nl: Om te proberen, en: To try}
                keeps: {nl: Niets, en: Nothing}
                source: "made for tests"
                purposes: [event, question]
                group: {min: %d, max: 9}
                minutes: %d
                safety_needed: low
                lead: %s
                owner: %s
                roles: {required: [%s], optional: [SCR]}
                record_default: %s
                phases:
                %s""".formatted(
                        3 + random.nextInt(4),
                        minutes,
                        one(List.of("facilitator", "facilitator", "engine")),
                        brought ? "brought" : "none",
                        brought ? "OWN, CON, FAC" : "FAC, CON",
                        one(List.of("OUTCOME", "SESSION_90D", "DISCARD")),
                        phases);
    }

    private String phase(int number, int count, boolean brought) {
        int lasts = 2 + random.nextInt(6);
        minutes += lasts;
        var mode = brought && random.nextInt(3) > 0 ? one(MODES) : "";
        boolean turns = random.nextInt(4) == 0;
        var lines = new StringBuilder();
        var kinds = new ArrayList<String>();
        for (int i = random.nextInt(4); i > 0; i--) {
            var kind = one(KINDS);
            lines.append("      - {who: %s, kind: %s, max: %d, visibility: %s%s}\n"
                    .formatted(one(ROLES), kind, 1 + random.nextInt(3), seen(turns, mode), extra(number, count)));
            kinds.add(kind);
        }
        if (!before.isEmpty() && random.nextInt(2) == 0) {
            lines.append(
                    "      - {who: %s, kind: rating, of: %s, visibility: %s, choices: {cold: {nl: Koud, en: Cold}, warm: {nl: Warm, en: Warm}}}\n"
                            .formatted(one(ROLES), one(before), seen(turns, mode)));
        }
        before.addAll(kinds);
        return """
                  - n: %d
                    title: {nl: Fase, en: Phase}
                    minutes: %d
                %s%s    contributions:%s
                    instruction: {nl: Doe, en: Do}
                """.formatted(
                        number,
                        lasts,
                        mode.isEmpty() ? "" : "    owner: " + mode + "\n",
                        random.nextInt(4) == 0 ? "    groups: " + one(List.of("2", "4")) + "\n" : "",
                        lines.isEmpty() ? " []" : "\n" + lines.toString().stripTrailing());
    }

    private String seen(boolean turns, String mode) {
        if (turns) {
            return random.nextInt(3) == 0 ? "LIVE" : "TURN";
        }
        return mode.equals("out") && random.nextBoolean() ? "BACK" : one(SEEN);
    }

    private String extra(int number, int count) {
        return switch (random.nextInt(8)) {
            case 0 -> number < count ? ", sealed_until: " + (number + 1 + random.nextInt(count - number)) : "";
            case 1 -> ", kept: until_closed";
            case 2 -> ", alone: 1";
            default -> "";
        };
    }

    private String one(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }
}
