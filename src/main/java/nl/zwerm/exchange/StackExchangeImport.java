package nl.zwerm.exchange;

/** Brings a Stack Exchange site in. Doing it again adds what is missing and changes nothing that is here. */
public interface StackExchangeImport {

    /** @throws ImportRefused when it cannot begin, with nothing changed */
    ImportReport run(ImportRequest request, ImportProgress progress);
}
