package nl.zwerm.spaces.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Changes;
import nl.zwerm.shared.Forbidden;
import nl.zwerm.shared.Limits;
import nl.zwerm.shared.NotFound;
import nl.zwerm.shared.Said;
import nl.zwerm.spaces.Space;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.spaces.SpaceKind;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.text.Guarded;
import nl.zwerm.text.Guards;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Pages.FieldError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Making a space, saying what it is for, and ending a confidential one. */
@Service
@Transactional
class Keeping {

    static final int LONGEST_NAME = 100;
    static final int LONGEST_PURPOSE = 500;

    /** What came of making or changing a space. */
    sealed interface Kept {
        record Done(SpaceId id) implements Kept {}

        record Invalid(Errors errors) implements Kept {}

        /** Somebody changed it in the meantime; {@code current} is what stands there now. */
        record SomeoneWasFaster(Space current) implements Kept {}
    }

    private final Spaces spaces;
    private final Tended tended;
    private final SpaceStore store;
    private final Ending ending;
    private final Changes changes;
    private final Limits limits;

    Keeping(Spaces spaces, Tended tended, SpaceStore store, Ending ending, Changes changes, Limits limits) {
        this.spaces = spaces;
        this.tended = tended;
        this.store = store;
        this.ending = ending;
        this.changes = changes;
        this.limits = limits;
    }

    Kept make(SpaceForm form, Viewer viewer) {
        if (viewer.guest()) {
            throw new Forbidden();
        }
        var kind = kind(form.kind());
        var errors = new ArrayList<FieldError>();
        var name = checked("name", Guards.name(form.name(), LONGEST_NAME), errors);
        var purpose = checked("purpose", Guards.optionalLine(form.purpose(), LONGEST_PURPOSE), errors);
        if (kind.isEmpty()) {
            errors.add(new FieldError("open", Said.of("spaces.kind.choose")));
        }
        if (!errors.isEmpty() || kind.isEmpty()) {
            return new Kept.Invalid(new Errors(List.copyOf(errors)));
        }
        limits.take("make-space", viewer.id().value(), 30, Duration.ofHours(1));
        return new Kept.Done(spaces.open(kind.get(), name, purpose, viewer.id()));
    }

    Kept edit(SpaceId id, SpaceForm form, Viewer viewer) {
        var space = tended.requireStewarded(id, viewer);
        var errors = new ArrayList<FieldError>();
        var name = checked("name", Guards.name(form.name(), LONGEST_NAME), errors);
        var purpose = checked("purpose", Guards.optionalLine(form.purpose(), LONGEST_PURPOSE), errors);
        if (!errors.isEmpty()) {
            return new Kept.Invalid(new Errors(List.copyOf(errors)));
        }
        if (!store.update(space, form.version(), name, purpose)) {
            return new Kept.SomeoneWasFaster(spaces.require(id, viewer));
        }
        changes.note("space", id.value());
        return new Kept.Done(id);
    }

    /** Ends a confidential space for good, for whoever types its name; false when it is not its name. */
    boolean purge(SpaceId id, String typedName, Viewer viewer) {
        store.lock(id);
        var space = requirePurgeable(id, viewer);
        if (!typedName.strip().equalsIgnoreCase(space.name())) {
            return false;
        }
        ending.of(id);
        return true;
    }

    @Transactional(readOnly = true)
    public Space requirePurgeable(SpaceId id, Viewer viewer) {
        var space = tended.requireStewarded(id, viewer);
        if (!space.confidential()) {
            throw new NotFound();
        }
        return space;
    }

    private static Optional<SpaceKind> kind(String word) {
        return java.util.Arrays.stream(SpaceKind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst();
    }

    private static String checked(String field, Guarded typed, List<FieldError> errors) {
        return switch (typed) {
            case Guarded.Fine(var text) -> text;
            case Guarded.Refused(var key, var arguments) -> {
                errors.add(new FieldError(field, new Said(key, arguments)));
                yield "";
            }
        };
    }
}
