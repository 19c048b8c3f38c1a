package nl.zwerm.expertise.internal;

import java.util.List;
import java.util.Set;
import nl.zwerm.expertise.Prospects;
import nl.zwerm.expertise.Votes;

/** What speaks for everybody who may know or wants to learn. */
record Weighed(Set<Long> topics, Votes votes, List<Standing> standings) implements Prospects {}
