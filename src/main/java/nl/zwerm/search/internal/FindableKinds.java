package nl.zwerm.search.internal;

import java.util.List;
import java.util.stream.Stream;
import nl.zwerm.contributions.Kind;
import nl.zwerm.contributions.Kinds;
import org.springframework.stereotype.Component;

/** The kinds of things that can be found, in the order in which a person chooses among them. */
@Component
class FindableKinds {

    private final Kinds kinds;

    FindableKinds(Kinds kinds) {
        this.kinds = kinds;
    }

    List<String> names() {
        return Stream.concat(kinds.list().stream().map(Kind::name), Stream.of(PersonSource.KIND, SpaceSource.KIND))
                .toList();
    }

    boolean knows(String kind) {
        return names().contains(kind);
    }

    String word(String kind) {
        return kinds.find(kind).map(Kind::word).orElse("search.kind." + kind);
    }
}
