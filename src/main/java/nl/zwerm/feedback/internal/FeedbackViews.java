package nl.zwerm.feedback.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.zwerm.feedback.internal.FeedbackPage.AskedOfMe;
import nl.zwerm.feedback.internal.FeedbackPage.MyRequest;
import nl.zwerm.feedback.internal.FeedbackStore.Waiting;
import nl.zwerm.people.People;
import nl.zwerm.people.PersonCard;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Pick;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.NotFound;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.spaces.SpaceKeys;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.text.Markdown;
import nl.zwerm.text.MarkdownContext;
import nl.zwerm.web.Capabilities;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the pages show: to the asker, and to each who was asked. */
@Component
@Transactional(readOnly = true)
class FeedbackViews {

    private static final int SHOWN = 50;
    private static final int DAYS_AT_FIRST = 7;

    private final FeedbackStore store;
    private final FeedbackTexts texts;
    private final Receiving receiving;
    private final Giving giving;
    private final Spaces spaces;
    private final SpaceKeys keys;
    private final People people;
    private final Markdown markdown;
    private final Capabilities capabilities;
    private final Words words;
    private final Clock clock;

    FeedbackViews(
            FeedbackStore store,
            FeedbackTexts texts,
            Receiving receiving,
            Giving giving,
            Spaces spaces,
            SpaceKeys keys,
            People people,
            Markdown markdown,
            Capabilities capabilities,
            Words words,
            Clock clock) {
        this.store = store;
        this.texts = texts;
        this.receiving = receiving;
        this.giving = giving;
        this.spaces = spaces;
        this.keys = keys;
        this.people = people;
        this.markdown = markdown;
        this.capabilities = capabilities;
        this.words = words;
        this.clock = clock;
    }

    FeedbackPage index(Viewer viewer) {
        var inside = Set.copyOf(spaces.readable(viewer));
        var now = clock.instant();
        var mine = store.listOf(viewer.id(), now.plusSeconds(1), SHOWN).stream()
                .filter(request -> inside.contains(request.space()))
                .toList();
        var asked = store.listAskedOf(viewer.id(), SHOWN).stream()
                .filter(waiting -> inside.contains(waiting.asked().space()))
                .toList();
        keys.prepare(Stream.concat(
                        mine.stream().map(Request::space),
                        asked.stream().map(waiting -> waiting.request().space()))
                .toList());
        var cards = people.cardsById(
                asked.stream().map(waiting -> waiting.request().asker()).toList());
        return new FeedbackPage(
                mine.stream().map(request -> mine(request, now)).toList(),
                asked.stream().map(waiting -> askedOfMe(waiting, cards)).toList());
    }

    AskPage draft(String question, Viewer viewer) {
        var begun = question.isBlank() ? words.say(viewer.locale(), "feedback.ask.question.first", Map.of()) : question;
        var until = LocalDate.ofInstant(clock.instant(), viewer.zone()).plusDays(DAYS_AT_FIRST);
        return again(AskForm.empty(begun, until.toString()), Pick.SEVERAL, Errors.NONE, viewer);
    }

    AskPage again(AskForm form, Pick pick, Errors errors, Viewer viewer) {
        var today = LocalDate.ofInstant(clock.instant(), viewer.zone());
        return new AskPage(
                form,
                pick,
                today.plusDays(1).toString(),
                today.plusDays(Asking.MOST_DAYS).toString(),
                errors);
    }

    RequestPage show(RequestId id, @Nullable String typed, Errors errors, Viewer viewer) {
        var request = receiving.require(id, viewer);
        var asked = store.listAsked(id);
        var inside = Set.copyOf(spaces.readable(viewer));
        var cards = people.cardsById(asked.stream().map(Asked::person).toList());
        boolean revealed = request.revealed(clock.instant());
        var intention = texts.intention(request);
        return new RequestPage(
                id,
                texts.situation(request),
                texts.question(request),
                request.until(),
                !clock.instant().isBefore(request.until()),
                revealed,
                byName(cards.values()),
                revealed ? received(asked, inside, cards) : List.of(),
                intention,
                typed == null ? "" : typed,
                request.closedAt() != null,
                resting(request, cards, viewer),
                request.askedAt().plus(Purging.KEPT),
                capabilities.isOn("steps"),
                errors);
    }

    AskedPage showAsked(AskedId id, @Nullable String typed, Errors errors, Viewer viewer) {
        var asked = giving.require(id, viewer);
        var request = store.findAny(asked.request()).orElseThrow(NotFound::new);
        var now = clock.instant();
        boolean read = asked.answered() && request.revealed(now);
        var asker = people.cards(List.of(request.asker())).getFirst();
        return new AskedPage(
                id,
                asker,
                texts.situation(request),
                texts.question(request),
                request.until(),
                !asked.answered() && !now.isBefore(request.until()),
                typed == null ? texts.written(asked) : typed,
                asked.draft() != null,
                read ? markdown.render(texts.answer(asked), MarkdownContext.PAGE) : null,
                asked.answered(),
                asked.thankedAt() != null,
                spaces.resting(asked.space(), viewer).contains(request.asker()),
                errors);
    }

    private List<RequestPage.Received> received(
            List<Asked> asked, Set<SpaceId> inside, Map<PersonId, PersonCard> cards) {
        var readable = asked.stream()
                .filter(one -> one.answered() && inside.contains(one.space()))
                .toList();
        keys.prepare(readable.stream().map(Asked::space).toList());
        return readable.stream()
                .map(one -> new RequestPage.Received(
                        one.id(),
                        Objects.requireNonNull(cards.get(one.person())),
                        markdown.render(texts.answer(one), MarkdownContext.PAGE),
                        one.thankedAt() != null))
                .toList();
    }

    /** Those whom only the asker can let in again. */
    private List<PersonCard> resting(Request request, Map<PersonId, PersonCard> cards, Viewer viewer) {
        return byName(spaces.resting(request.space(), viewer).stream()
                .map(cards::get)
                .filter(Objects::nonNull)
                .toList());
    }

    private MyRequest mine(Request request, Instant now) {
        boolean readable = request.revealed(now) && request.closedAt() == null;
        return new MyRequest(
                request.id(),
                texts.question(request),
                request.until(),
                request.closedAt() != null ? MyRequest.PAST : readable ? MyRequest.TO_READ : MyRequest.OPEN);
    }

    private AskedOfMe askedOfMe(Waiting waiting, Map<PersonId, PersonCard> cards) {
        var request = waiting.request();
        return new AskedOfMe(
                waiting.asked().id(),
                Objects.requireNonNull(cards.get(request.asker())),
                texts.question(request),
                request.until(),
                waiting.asked().answered());
    }

    /** Never in the order of anything they did. */
    private static List<PersonCard> byName(Collection<PersonCard> cards) {
        return cards.stream().sorted(Comparator.comparing(PersonCard::name)).toList();
    }
}
