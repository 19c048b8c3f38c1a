package nl.zwerm.web;

/** Hears of every change on every node, before the open pages do; must be quick. For what a node remembers for a while. */
public interface HearsChanges {

    void changed(String kind, long subject);
}
