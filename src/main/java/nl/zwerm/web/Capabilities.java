package nl.zwerm.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What organisers can switch on and off, and what is on. What is off is there for nobody: its routes answer 404 and no
 * link leads to it; what was made with it is kept.
 */
@Component
public class Capabilities {

    private final List<Capability> list;
    private final SiteFacts site;

    Capabilities(ObjectProvider<Capability> offered, SiteFacts site) {
        this.list = offered.stream()
                .sorted(Comparator.comparingInt(Capability::order))
                .toList();
        this.site = site;
    }

    public List<Capability> list() {
        return list;
    }

    public Optional<Capability> find(String key) {
        return list.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    public boolean isOn(String key) {
        return site.switchedOn().contains(key);
    }

    /** Whether a link to {@code path} leads somewhere: false when it belongs to what is off. */
    public boolean reaches(String path) {
        var on = site.switchedOn();
        return list.stream().noneMatch(one -> !on.contains(one.key()) && one.covers(path));
    }
}
