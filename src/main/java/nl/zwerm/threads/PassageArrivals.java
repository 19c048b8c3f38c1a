package nl.zwerm.threads;

import java.util.Map;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.text.Passage;
import nl.zwerm.threads.internal.Passages;
import org.springframework.stereotype.Service;

/** Comments from elsewhere that are about some words of what they are about. */
@Service
public class PassageArrivals {

    private final Passages passages;

    PassageArrivals(Passages passages) {
        this.passages = passages;
    }

    /** Those words as they stand in the text; {@link Passage#NONE} when they do not, or are too many. */
    public Passage find(Contribution about, String words) {
        return passages.choose(about, Passage.of(Map.of("exact", words))).passage();
    }

    public void take(Contribution comment, Passage passage) {
        passages.keep(comment, passage);
    }
}
