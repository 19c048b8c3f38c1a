package nl.zwerm.circles.internal;

import java.util.List;
import nl.zwerm.circles.methods.Worded;
import nl.zwerm.shared.Said;
import nl.zwerm.web.Template;

/** All methods, shortest first. */
@Template("circles/methods")
public record MethodsPage(List<Item> items) {

    public record Item(String id, Worded name, Worded need, Said minutes, Said people, Said safety) {}
}
