package nl.zwerm.administration.commands;

/** What went wrong, for somebody at a terminal: the sentence that was meant for them, not the stack. */
final class Explained {

    private Explained() {}

    static String message(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null && !(cause instanceof Failure)) {
            cause = cause.getCause();
        }
        var message = cause.getMessage();
        return message == null ? cause.toString() : message;
    }

    /** A failure whose message says all that whoever typed the command needs. */
    static final class Failure extends RuntimeException {
        Failure(String message) {
            super(message);
        }
    }
}
