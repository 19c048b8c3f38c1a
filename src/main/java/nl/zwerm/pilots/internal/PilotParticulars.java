package nl.zwerm.pilots.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.Viewer;
import nl.zwerm.threads.Particulars;
import org.springframework.stereotype.Component;

@Component
class PilotParticulars implements Particulars {

    private final PilotStore store;

    PilotParticulars(PilotStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return Pilots.PILOT;
    }

    @Override
    public Map<ContributionId, Map<String, String>> of(Collection<ContributionId> ids, Viewer viewer) {
        var all = new HashMap<ContributionId, Map<String, String>>();
        store.find(ids, viewer).forEach((id, details) -> {
            var particulars = new HashMap<String, String>();
            particulars.put(Particulars.EXPECTED, details.expected());
            particulars.put(Particulars.SEEN, details.seen());
            particulars.put(Particulars.CAME, details.came());
            particulars.values().removeIf(String::isEmpty);
            all.put(id, particulars);
        });
        return all;
    }
}
