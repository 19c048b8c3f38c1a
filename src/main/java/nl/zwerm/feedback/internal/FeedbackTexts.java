package nl.zwerm.feedback.internal;

import java.util.Objects;
import nl.zwerm.contributions.Sealer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens what stands sealed; who may read it was asked before. */
@Component
class FeedbackTexts {

    private final Sealer sealer;

    FeedbackTexts(Sealer sealer) {
        this.sealer = sealer;
    }

    Request seal(Request plain) {
        return new Request(
                plain.id(),
                plain.asker(),
                plain.space(),
                seal(plain, "situation", plain.situation()),
                seal(plain, "question", plain.question()),
                plain.until(),
                plain.askedAt(),
                plain.intention(),
                plain.closedAt(),
                plain.asked(),
                plain.answers());
    }

    String sealIntention(Request request, String text) {
        return seal(request, "intention", text);
    }

    String situation(Request request) {
        return open(request, "situation", request.situation());
    }

    String question(Request request) {
        return open(request, "question", request.question());
    }

    @Nullable
    String intention(Request request) {
        return request.intention() == null ? null : open(request, "intention", request.intention());
    }

    String sealAnswer(Asked asked, String text) {
        return sealer.seal(asked.space(), true, text, place(asked, "answer"));
    }

    String answer(Asked asked) {
        return sealer.open(asked.space(), true, Objects.requireNonNull(asked.answer()), place(asked, "answer"));
    }

    String sealDraft(Asked asked, String text) {
        return sealer.seal(asked.space(), true, text, place(asked, "draft"));
    }

    /** What was being written, or what was answered. */
    String written(Asked asked) {
        if (asked.draft() != null) {
            return sealer.open(asked.space(), true, asked.draft(), place(asked, "draft"));
        }
        return asked.answered() ? answer(asked) : "";
    }

    private String seal(Request request, String column, String text) {
        return sealer.seal(request.space(), true, text, place(request, column));
    }

    private String open(Request request, String column, String text) {
        return sealer.open(request.space(), true, text, place(request, column));
    }

    private static String place(Request request, String column) {
        return "feedback request " + request.id() + " " + column;
    }

    private static String place(Asked asked, String column) {
        return "feedback asked " + asked.id() + " " + column;
    }
}
