package nl.zwerm.home.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import nl.zwerm.notifications.ToDo;
import nl.zwerm.notifications.ToDos;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Said;
import nl.zwerm.web.Words;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class WhatWaitsTests {

    private static final Viewer AMINA =
            new Viewer(PersonId.next(), "Amina", false, false, Words.DUTCH, ZoneOffset.UTC, 0);

    @Test
    void withoutModulesNothingWaits() {
        assertThat(whatWaits().of(AMINA)).isEmpty();
    }

    @Test
    void whatWaitsLongestComesFirst() {
        assertThat(whatWaits(module(3, 1), module(2)).of(AMINA))
                .extracting(ToDo::since)
                .containsExactly(day(1), day(2), day(3));
    }

    @Test
    void noModuleFillsThePageAlone() {
        assertThat(whatWaits(module(1, 2, 3, 4, 5)).of(AMINA)).hasSize(WhatWaits.OF_EACH);
    }

    @Test
    void thePageStaysShort() {
        assertThat(whatWaits(module(1, 2, 3), module(1, 2, 3), module(1, 2, 3), module(1, 2, 3))
                        .of(AMINA))
                .hasSize(WhatWaits.IN_ALL);
    }

    private static WhatWaits whatWaits(ToDos... sources) {
        var beans = new StaticListableBeanFactory();
        IntStream.range(0, sources.length).forEach(number -> beans.addBean("source" + number, sources[number]));
        return new WhatWaits(beans.getBeanProvider(ToDos.class));
    }

    /** It gives all it has, whatever it is asked for. */
    private static ToDos module(int... days) {
        var all = IntStream.of(days)
                .mapToObj(day -> new ToDo(Said.of("notifications.other"), "/steps", null, null, day(day)))
                .toList();
        return (_, _) -> List.copyOf(all);
    }

    private static Instant day(int day) {
        return Instant.EPOCH.plusSeconds(day * 86_400L);
    }
}
