package nl.zwerm.contributions;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zwerm.spaces.SpaceId;
import org.springframework.stereotype.Component;

/** The kinds of contributions there are, and where each is shown. */
@Component
public class Kinds {

    private static final String NO_PARENT = "";

    private final Map<String, Kind> kinds;

    Kinds(List<Kind> kinds) {
        this.kinds = kinds.stream().collect(Collectors.toMap(Kind::name, Function.identity()));
    }

    public Optional<Kind> find(String name) {
        return Optional.ofNullable(kinds.get(name));
    }

    public boolean isCommented(String name) {
        return find(name).filter(Kind::commented).isPresent();
    }

    public boolean isKeptTogether(String name) {
        return find(name).filter(Kind::together).isPresent();
    }

    /** All of them; threads first. */
    public List<Kind> list() {
        return kinds.values().stream()
                .sorted(Comparator.comparing((Kind kind) -> !kind.isThread()).thenComparing(Kind::name))
                .toList();
    }

    /** What something of this kind can become. */
    public List<Kind> madeFrom(String kind) {
        return list().stream().filter(made -> made.from().contains(kind)).toList();
    }

    public boolean mayBeMadeFrom(String kind, String from) {
        return find(kind).filter(made -> made.from().contains(from)).isPresent();
    }

    /** Where it is shown: the page of its thread, at its place there. */
    public String place(String rootKind, SpaceId space, ContributionId root, String kind, ContributionId id) {
        var whole = require(rootKind);
        return id.equals(root)
                ? fill(whole.path(), space, root, id, NO_PARENT)
                : fill(whole.parts(), space, root, id, NO_PARENT) + "#" + kind + "-" + id;
    }

    /** Where a thread is shown. */
    public String place(Contribution root) {
        return place(root.kind(), root.space(), root.root(), root.kind(), root.id());
    }

    public String thread(String kind, SpaceId space, ContributionId id) {
        return place(kind, space, id, kind, id);
    }

    public String place(Contribution made, Contribution root) {
        return place(root.kind(), root.space(), root.id(), made.kind(), made.id());
    }

    /** Where one goes on writing it after it was taken back. */
    public String again(Contribution made, Contribution root) {
        var kind = require(made.kind());
        var parent = made.parent() == null ? NO_PARENT : made.parent().toString();
        var again = fill(kind.again(), made.space(), made.root(), made.id(), parent);
        return kind.isThread() ? again : place(root) + "#" + again;
    }

    /** The list in which threads of this kind stand. */
    public String list(Contribution root) {
        return fill(require(root.kind()).list(), root.space(), root.id(), root.id(), NO_PARENT);
    }

    /** Names of kinds among these that exist. */
    public List<Kind> named(Collection<String> names) {
        return list().stream().filter(kind -> names.contains(kind.name())).toList();
    }

    private Kind require(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException("no module keeps contributions of kind " + name));
    }

    private static String fill(String template, SpaceId space, ContributionId root, ContributionId id, String parent) {
        return template.replace("{space}", space.toString())
                .replace("{root}", root.toString())
                .replace("{id}", id.toString())
                .replace("{parent}", parent);
    }
}
