package nl.zwerm.contributions;

/** What came of changing a text. */
public sealed interface Edit {
    record Done(Contribution contribution) implements Edit {}

    /** Somebody changed it in the meantime; {@code current} is what stands there now. */
    record SomeoneWasFaster(Contribution current) implements Edit {}
}
