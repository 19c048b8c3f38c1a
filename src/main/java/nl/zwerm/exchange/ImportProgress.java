package nl.zwerm.exchange;

/** Hears what an import is doing, and how far that is: 0 to 100. */
@FunctionalInterface
public interface ImportProgress {
    ImportProgress SILENT = (step, percent) -> {};

    void at(String step, int percent);
}
