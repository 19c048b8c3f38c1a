package nl.zwerm.exchange.confluence;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

/** Who alone may see a page: whoever may see it itself, and all that it stands beneath. */
final class Restrictions {

    private final Map<String, TreeSet<String>> viewers = new HashMap<>();

    Restrictions(Collection<Entity> sets, Collection<Entity> permissions) {
        var ofSet = new HashMap<String, TreeSet<String>>();
        for (var one : permissions) {
            ofSet.computeIfAbsent(one.lead("owningSet"), _ -> new TreeSet<>()).add(subject(one));
        }
        for (var set : sets) {
            if (set.value("type").equalsIgnoreCase("View")) {
                viewers.put(set.lead("owningContent"), ofSet.getOrDefault(set.id(), new TreeSet<>()));
            }
        }
    }

    private static String subject(Entity permission) {
        return permission.lead("userSubject") + "/" + permission.value("userName") + "/"
                + permission.value("groupName");
    }

    /** Empty when all may; else a mark that is the same for the same people. */
    String whom(Entity page, Map<String, Entity> pages) {
        var levels = new TreeSet<String>();
        var seen = new HashSet<String>();
        for (var at = page; at != null && seen.add(at.id()); at = pages.get(at.lead("parent"))) {
            var own = viewers.get(at.id());
            if (own != null) {
                levels.add(String.join(",", own));
            }
        }
        return levels.isEmpty()
                ? ""
                : UUID.nameUUIDFromBytes(String.join("&", levels).getBytes(StandardCharsets.UTF_8))
                        .toString();
    }
}
