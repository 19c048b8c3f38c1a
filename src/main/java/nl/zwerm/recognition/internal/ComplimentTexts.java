package nl.zwerm.recognition.internal;

import java.util.Optional;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Sealer;
import nl.zwerm.shared.PublicId;
import nl.zwerm.spaces.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Seals and opens what stands between the two, what it is about too; who may read it was asked before. */
@Component
class ComplimentTexts {

    private final Sealer sealer;

    ComplimentTexts(Sealer sealer) {
        this.sealer = sealer;
    }

    String seal(ComplimentId id, SpaceId space, String text) {
        return sealer.seal(space, true, text, place(id, "text"));
    }

    @Nullable
    String seal(ComplimentId id, SpaceId space, @Nullable ContributionId about) {
        return about == null ? null : sealer.seal(space, true, about.toString(), place(id, "about"));
    }

    String text(Compliment compliment) {
        return text(compliment.id(), compliment.space(), compliment.text());
    }

    String text(ComplimentId id, SpaceId space, String sealed) {
        return sealer.open(space, true, sealed, place(id, "text"));
    }

    Optional<ContributionId> about(Compliment compliment) {
        return Optional.ofNullable(compliment.about())
                .map(kept -> sealer.open(compliment.space(), true, kept, place(compliment.id(), "about")))
                .flatMap(PublicId::read)
                .map(ContributionId::of);
    }

    private static String place(ComplimentId id, String column) {
        return "recognition compliment " + id + " " + column;
    }
}
