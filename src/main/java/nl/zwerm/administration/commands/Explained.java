package nl.zwerm.administration.commands;

import java.util.ArrayList;
import java.util.List;

/** What went wrong, for somebody at a terminal: the sentence that was meant for them, not the stack. */
final class Explained {

    private Explained() {}

    static String message(Throwable failure) {
        var causes = causes(failure);
        var deepest = causes.getLast();
        return causes.reversed().stream()
                .filter(Explained::ours)
                .findFirst()
                .map(ours -> ours.getCause() == null ? words(ours) : words(ours) + " (" + words(deepest) + ")")
                .orElseGet(() -> words(deepest));
    }

    static List<Throwable> causes(Throwable failure) {
        var causes = new ArrayList<Throwable>();
        for (var cause = failure; cause != null && !causes.contains(cause); cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }

    /** Made by Zwerm itself, and not by what it stands on. */
    private static boolean ours(Throwable cause) {
        var made = cause.getStackTrace();
        return cause.getMessage() != null
                && made.length > 0
                && made[0].getClassName().startsWith("nl.zwerm.");
    }

    private static String words(Throwable cause) {
        var message = cause.getMessage();
        return message == null || cause instanceof java.nio.file.FileSystemException ? cause.toString() : message;
    }

    /** A failure whose message says all that whoever typed the command needs. */
    static final class Failure extends RuntimeException {
        Failure(String message) {
            super(message);
        }
    }
}
