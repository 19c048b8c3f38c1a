package nl.zwerm.circles.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zwerm.circles.methods.Method;
import nl.zwerm.circles.methods.Method.Group;
import nl.zwerm.circles.methods.Method.Unfit;
import nl.zwerm.circles.methods.MethodLibrary;
import nl.zwerm.circles.methods.Worded;
import org.springframework.stereotype.Component;

/** What planning asks of methods. */
@Component
class Methods {

    /** A method as it can be chosen. */
    record Choice(String id, Worded name, Group group, int minutes, Set<Unfit> unfit, boolean trainedLeader) {

        static Choice of(Method method) {
            return new Choice(
                    method.id(),
                    method.name(),
                    method.group(),
                    method.minutes(),
                    method.unfit(),
                    method.trainedLeader());
        }

        /** Whether a circle draws who meets whom. */
        boolean inTwos() {
            return group.max() == 2;
        }

        /** What it asks of those who sit in a circle: where they meet in twos, many sit there, and the lot keeps apart. */
        Choice forRoster() {
            return inTwos()
                    ? new Choice(
                            id, name, new Group(group.min(), Circles.MOST_PEOPLE), minutes, Set.of(), trainedLeader)
                    : this;
        }
    }

    private final MethodLibrary library;

    Methods(MethodLibrary library) {
        this.library = library;
    }

    List<Choice> all() {
        return library.all().stream().map(Choice::of).toList();
    }

    Optional<Choice> find(String id) {
        return library.find(id).map(Choice::of);
    }
}
