package nl.zwerm.access;

import java.util.Map;

/**
 * What a module makes for the table of access to be tried on, in the closed space of the cast or wherever its things
 * stand: what stands for a variable after each segment of a path. A bean among the module's own tests.
 */
public interface AccessSamples {

    Map<String, String> make();
}
