package nl.zwerm.people;

/**
 * Whatever of a module carries topics; modules offer theirs as beans. Both are told within the transaction of the act, and
 * what is done for one merge is undone by its parting.
 */
public interface TopicCarrier {

    /** What carries {@code from} carries {@code into} from now on, too; what carries it already stays as it is. */
    void merge(TopicId from, TopicId into);

    /** What carries {@code into} only since that merge carries it no more. */
    void part(TopicId from, TopicId into);
}
