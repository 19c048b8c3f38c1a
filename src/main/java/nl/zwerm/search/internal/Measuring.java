package nl.zwerm.search.internal;

import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;

/** Looks with a second query at what a first one found. */
final class Measuring extends QueryRescorer {

    Measuring(Query query) {
        super(query);
    }

    @Override
    protected float combine(float first, boolean matches, float second) {
        return matches ? second : 0;
    }
}
