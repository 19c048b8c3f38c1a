package nl.zwerm.shared.postgres;

import java.nio.file.Path;

/** Another Zwerm serves from this data folder; two would not see each other's changes. */
public final class DataInUse extends RuntimeException {

    DataInUse(Path folder, String holder) {
        super(
                "The data folder %s is in use by another Zwerm (process %s). Stop that one first, or choose another folder with --data."
                        .formatted(folder, holder.isBlank() ? "unknown" : holder));
    }
}
