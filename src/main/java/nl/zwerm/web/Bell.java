package nl.zwerm.web;

/** How much a reader was told and has not looked at: what the bell in the head of every page shows. */
public interface Bell {

    int unread(Reader reader);
}
