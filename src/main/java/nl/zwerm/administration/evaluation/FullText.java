package nl.zwerm.administration.evaluation;

import java.util.List;
import java.util.Set;

/** PostgreSQL with one of its orders; which of them is best is found out, so that it is not beaten for want of care. */
record FullText(FullTextStore store, FullTextStore.Order order) implements Engine {

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public List<Long> threads(String query, Set<Long> spaces) {
        return store.threads(query, spaces, order);
    }
}
