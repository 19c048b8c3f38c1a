package nl.zwerm.administration.demo;

import java.time.Instant;

/** What the hospital did with one capability; gathered as beans, after people, spaces and questions are there. */
interface DemoPart {

    void fill(Stage stage, Instant now);
}
