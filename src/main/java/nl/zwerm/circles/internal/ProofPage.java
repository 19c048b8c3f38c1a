package nl.zwerm.circles.internal;

import java.time.LocalDate;
import nl.zwerm.web.Template;
import org.jspecify.annotations.Nullable;

/** What an address proves; without a proof it was not signed here. */
@Template("circles/proof")
public record ProofPage(@Nullable Proof proof, String token) {

    public LocalDate day() {
        return proof == null ? LocalDate.MIN : LocalDate.parse(proof.day());
    }
}
