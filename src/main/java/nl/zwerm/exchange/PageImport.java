package nl.zwerm.exchange;

/** Brings pages in. Doing it again adds what is new there, makes a new version of what changed there, and leaves the rest. */
public interface PageImport {

    /** @throws ImportRefused when it cannot begin, with nothing changed */
    PageImportReport run(PageImportRequest request, ImportProgress progress);
}
