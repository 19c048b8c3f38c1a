package nl.zwerm.administration.routing;

/** Nothing can be said about this folder; the message tells whoever asked why. */
public final class EvaluationRefused extends RuntimeException {
    EvaluationRefused(String message) {
        super(message);
    }
}
