package nl.zwerm.mentoring.internal;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zwerm.mentoring.internal.Mentorship.State;
import nl.zwerm.mentoring.internal.Offering.Sought;
import nl.zwerm.people.FindablePeople;
import nl.zwerm.people.People;
import nl.zwerm.people.PersonCard;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Topic;
import nl.zwerm.people.TopicId;
import nl.zwerm.people.Topics;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.NotFound;
import nl.zwerm.shared.Said;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.threads.Reading;
import nl.zwerm.web.Pages.Errors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the pages of offering, seeking and asking show. */
@Component
@Transactional(readOnly = true)
class MentoringViews {

    private static final int SHOWN = 20;

    private final MentorshipStore store;
    private final OfferStore offers;
    private final Offering offering;
    private final Matching matching;
    private final Spaces spaces;
    private final People people;
    private final FindablePeople findable;
    private final Topics topics;

    MentoringViews(
            MentorshipStore store,
            OfferStore offers,
            Offering offering,
            Matching matching,
            Spaces spaces,
            People people,
            FindablePeople findable,
            Topics topics) {
        this.store = store;
        this.offers = offers;
        this.offering = offering;
        this.matching = matching;
        this.spaces = spaces;
        this.people = people;
        this.findable = findable;
        this.topics = topics;
    }

    MentoringPage index(Viewer viewer) {
        var ours = ours(viewer);
        var sought = offering.findSought(viewer);
        boolean newcomer = matching.isNew(viewer);
        boolean mayAsk = ours.stream()
                .noneMatch(one -> !one.isMentor(viewer.id()) && (one.running() || one.state() == State.ASKED));
        var matches = mayAsk && (newcomer || sought.isPresent())
                ? matching.matches(viewer, soughtTopics(sought, viewer))
                : List.<Match>of();
        var offer = offers.find(viewer.id());
        return new MentoringPage(
                newcomer,
                mayAsk,
                items(ours, viewer),
                matches,
                sought.map(one -> new MentoringPage.Seeking(names(one.topics()), one.sentence()))
                        .orElse(null),
                offer.map(one -> new MentoringPage.Offered(
                                names(one.topics()), one.sentence(), one.room(), one.paused()))
                        .orElse(null));
    }

    OfferPage offer(Viewer viewer) {
        var offer = offers.find(viewer.id());
        var form = offer.map(one -> new OfferForm(names(one.topics()), one.sentence(), Integer.toString(one.room())))
                .orElseGet(() -> new OfferForm(firstFive(offeredOnProfile(viewer)), "", "1"));
        return new OfferPage(form, offer.isPresent(), matching.isNew(viewer), Errors.NONE);
    }

    OfferPage offerAgain(OfferForm form, Errors errors, Viewer viewer) {
        return new OfferPage(form, offers.find(viewer.id()).isPresent(), false, errors);
    }

    SeekPage seek(Viewer viewer) {
        var sought = offering.findSought(viewer);
        var form = sought.map(one -> new OfferForm(names(one.topics()), one.sentence(), ""))
                .orElseGet(() -> new OfferForm(firstFive(topics.soughtBy(viewer.id())), "", ""));
        return new SeekPage(form, sought.isPresent(), Errors.NONE);
    }

    SeekPage seekAgain(OfferForm form, Errors errors, Viewer viewer) {
        return new SeekPage(form, offering.findSought(viewer).isPresent(), errors);
    }

    /** Not there when the rules, or lack of room, are against it; again with what was typed when it was lost just now. */
    AskPage ask(PersonId mentor, Viewer viewer) {
        var sought = offering.findSought(viewer);
        var match = matching.find(mentor, viewer, soughtTopics(sought, viewer)).orElseThrow(NotFound::new);
        return new AskPage(match, sought.map(Sought::sentence).orElse(""), Mentorships.token(), Errors.NONE);
    }

    AskPage askAgain(PersonId mentor, String goal, String once, Errors errors) {
        var card = people.cards(List.of(mentor)).stream().findFirst().orElseThrow(NotFound::new);
        return new AskPage(new Match(card, "", Said.of("mentoring.why.asked")), goal, once, errors);
    }

    private List<Mentorship> ours(Viewer viewer) {
        var all = store.listOf(viewer.id(), SHOWN);
        if (all.isEmpty()) {
            return all;
        }
        var inside = Set.copyOf(spaces.readable(viewer));
        return all.stream()
                .filter(one -> inside.contains(one.space()))
                .filter(one -> !(one.state() == State.DECLINED && one.isMentor(viewer.id())))
                .toList();
    }

    private List<MentoringPage.Ours> items(List<Mentorship> ours, Viewer viewer) {
        var cards = people
                .cards(ours.stream().map(one -> one.other(viewer.id())).collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(PersonCard::id, Function.identity()));
        return ours.stream()
                .map(one -> new MentoringPage.Ours(
                        one.id(), Objects.requireNonNull(cards.get(one.other(viewer.id()))), said(one, viewer)))
                .toList();
    }

    private static Said said(Mentorship one, Viewer viewer) {
        var role = one.isMentor(viewer.id()) ? "mentor" : "mentee";
        return Said.of("mentoring.state." + one.state().word(), "role", role);
    }

    private Collection<TopicId> soughtTopics(Optional<Sought> sought, Viewer viewer) {
        return sought.map(Sought::topics)
                .orElseGet(() ->
                        topics.soughtBy(viewer.id()).stream().map(Topic::id).toList());
    }

    private List<Topic> offeredOnProfile(Viewer viewer) {
        return topics.list(findable.of(List.of(viewer.id())).stream()
                .flatMap(person -> person.offered().stream())
                .toList());
    }

    private String names(Collection<TopicId> ids) {
        return topics.list(ids).stream().map(Topic::name).collect(Collectors.joining(", "));
    }

    private static String firstFive(List<Topic> topics) {
        return topics.stream().limit(Reading.MOST_TOPICS).map(Topic::name).collect(Collectors.joining(", "));
    }
}
