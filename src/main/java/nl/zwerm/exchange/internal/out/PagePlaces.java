package nl.zwerm.exchange.internal.out;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Titled;
import nl.zwerm.knowledge.PagesInOrder.Leaf;

/**
 * Where each page stands in a folder: {@code care.md}, what is beneath it in {@code care}, its files in {@code care.files}.
 * Names are made of titles alone, so that the same pages get the same ones elsewhere.
 */
final class PagePlaces {

    /** What is deeper stands beside each other; some systems take no longer paths. */
    private static final int DEEPEST = 40;

    /** {@code path} has no ending, {@code number} counts those beside it. */
    record Place(String folder, String path, int depth, int number) {}

    private final Map<ContributionId, Place> places = new HashMap<>();
    private final Map<String, Set<String>> names = new HashMap<>();

    PagePlaces(List<Leaf> leaves, Map<ContributionId, Titled> titles) {
        for (var leaf : leaves) {
            var titled = titles.get(leaf.id());
            if (titled != null) {
                var above = leaf.above() == null ? null : places.get(leaf.above());
                var folder = above == null ? "" : above.depth() < DEEPEST ? above.path() + "/" : above.folder();
                int depth = above == null ? 1 : Math.min(above.depth() + 1, DEEPEST);
                places.put(leaf.id(), place(folder, SafeNames.page(titled.title()), depth));
            }
        }
    }

    private Place place(String folder, String name, int depth) {
        var beside = names.computeIfAbsent(folder, _ -> new HashSet<>());
        var free = name;
        for (int i = 2; !beside.add(free); i++) {
            free = name + "-" + i;
        }
        return new Place(folder, folder + free, depth, beside.size());
    }

    Optional<Place> find(ContributionId id) {
        return Optional.ofNullable(places.get(id));
    }

    /** From a text in that folder to a file. */
    static String relative(String folder, String path) {
        int shared = 0;
        for (int slash = folder.indexOf('/'); slash >= 0; slash = folder.indexOf('/', slash + 1)) {
            if (!path.startsWith(folder.substring(0, slash + 1))) {
                break;
            }
            shared = slash + 1;
        }
        var up = folder.substring(shared).chars().filter(sign -> sign == '/').count();
        return "../".repeat((int) up) + path.substring(shared);
    }
}
