package nl.zwerm.administration.internal;

/** Why the command line does not do what it was asked, in a sentence for whoever asked. */
public final class Refused extends RuntimeException {

    public Refused(String why) {
        super(why);
    }
}
