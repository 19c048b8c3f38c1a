package nl.zwerm.circles.internal;

import java.time.Instant;
import java.util.List;
import nl.zwerm.circles.methods.Worded;
import nl.zwerm.people.PersonCard;
import nl.zwerm.shared.Said;
import nl.zwerm.web.Template;

/** All methods, shortest first, and then what circles share, last shared first. */
@Template("circles/methods")
public record MethodsPage(List<Item> items, List<Shared> shared) {

    public record Item(String id, Worded name, Worded need, Said minutes, Said people, Said safety) {}

    public record Shared(Item item, PersonCard by, Instant at) {}
}
