package nl.zwerm.administration.commands;

import nl.zwerm.shared.Vault;
import org.springframework.boot.SpringBootExceptionReporter;

/** What whoever typed the command reads in a sentence is not told in a stack as well. */
final class SaidOnce implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        return Explained.causes(failure).stream().anyMatch(Vault.Unfit.class::isInstance);
    }
}
