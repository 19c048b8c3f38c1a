package nl.zwerm.welcome.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.zwerm.people.TopicId;
import nl.zwerm.shared.PublicId;
import nl.zwerm.shared.Said;
import nl.zwerm.text.Guarded;
import nl.zwerm.text.Guards;

/** Topics that were ticked and typed, or what to mend. */
sealed interface TopicsRead {

    int MOST = 20;
    int LONGEST = 100;

    record Fine(List<TopicId> known, List<String> fresh) implements TopicsRead {}

    record Mend(Said why) implements TopicsRead {}

    static TopicsRead of(List<String> ticked, String typed) {
        var known = ticked.stream()
                .flatMap(one -> PublicId.read(one).stream())
                .distinct()
                .map(TopicId::of)
                .toList();
        var fresh = new ArrayList<String>();
        for (var name : Arrays.stream(typed.split("[,;\\n]", -1))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList()) {
            switch (Guards.name(name, LONGEST)) {
                case Guarded.Fine(var fine) -> fresh.add(fine);
                case Guarded.Refused(var key, var with) -> {
                    return new Mend(new Said(key, with));
                }
            }
        }
        return known.size() + fresh.size() > MOST
                ? new Mend(Said.of("people.form.most-topics", "most", MOST))
                : new Fine(known, List.copyOf(fresh));
    }
}
