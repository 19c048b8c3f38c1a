package nl.zwerm.knowledge.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Forbidden;
import nl.zwerm.shared.NotFound;
import nl.zwerm.web.Reader;
import nl.zwerm.web.TellingGuard;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Only who may change a page hears that somebody types in it, and what. */
@Component
class WritingGuard implements TellingGuard {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What is longer is fetched by each: it is rare, and would be held for all of them at once. */
    private static final int LONGEST = 64_000;

    private record Told(int generation, int last) {}

    private final KeptPages pages;
    private final Together together;
    private final Cache<Long, Told> told = Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofMinutes(10))
            .maximumSize(10_000)
            .build();

    WritingGuard(KeptPages pages, Together together) {
        this.pages = pages;
        this.together = together;
    }

    @Override
    public String kind() {
        return Together.SUBJECT;
    }

    @Override
    public boolean mayHear(Reader reader, long subject) {
        try {
            return reader instanceof Viewer viewer
                    && pages.requireEditable(ContributionId.of(subject), viewer).published();
        } catch (NotFound | Forbidden _) {
            return false;
        }
    }

    @Override
    public Optional<String> news(Reader reader, long subject) {
        try {
            return reader instanceof Viewer viewer ? news(viewer, subject) : Optional.empty();
        } catch (NotFound | Forbidden _) {
            return Optional.empty();
        }
    }

    private Optional<String> news(Viewer viewer, long subject) {
        var before = told.get(subject, _ -> new Told(0, Integer.MAX_VALUE));
        var news = together.read(ContributionId.of(subject), before.generation(), before.last(), viewer);
        told.put(subject, new Told(news.generation(), news.last()));
        return Optional.of(news)
                .filter(known -> known.generation() == before.generation())
                .map(JSON::writeValueAsString)
                .filter(said -> said.length() <= LONGEST);
    }
}
