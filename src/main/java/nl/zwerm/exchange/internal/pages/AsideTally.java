package nl.zwerm.exchange.internal.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.zwerm.exchange.internal.LateQuarantine;
import nl.zwerm.exchange.source.Aside;
import nl.zwerm.exchange.source.Why;

/** Counts what was put aside and what is to be known, and writes it down once there is somewhere to write it. */
final class AsideTally implements Aside {

    private static final int LONGEST = 200;

    private record Said(String file, String what, Why why) {}

    private final LateQuarantine quarantine;
    private final List<Said> early = new ArrayList<>();
    private final Map<String, Long> reasons = new TreeMap<>();
    private final Map<String, Long> notes = new TreeMap<>();
    private boolean begun;

    AsideTally(LateQuarantine quarantine) {
        this.quarantine = quarantine;
    }

    void begin() {
        begun = true;
        early.forEach(this::write);
        early.clear();
    }

    @Override
    public void put(String what, Why why) {
        reasons.merge(why.key(), 1L, Long::sum);
        say(new Said("put-aside", what, why));
    }

    @Override
    public void note(String what, Why why) {
        notes.merge(why.key(), 1L, Long::sum);
        say(new Said("notes", what, why));
    }

    private void say(Said said) {
        if (begun) {
            write(said);
        } else {
            early.add(said);
        }
    }

    private void write(Said said) {
        var line = said.what().replaceAll("\\p{Cntrl}", " ");
        quarantine.reject(said.file(), 0, said.why().key(), line.substring(0, Math.min(line.length(), LONGEST)));
    }

    Map<String, Long> reasons() {
        return reasons;
    }

    Map<String, Long> notes() {
        return notes;
    }

    long count() {
        return reasons.values().stream().mapToLong(Long::longValue).sum();
    }
}
