package nl.zwerm.questions.internal;

import java.util.List;
import java.util.Optional;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.contributions.Merging;
import nl.zwerm.people.Viewer;
import nl.zwerm.search.Search;
import nl.zwerm.shared.PublicId;
import nl.zwerm.shared.Said;
import nl.zwerm.threads.Addresses;
import nl.zwerm.threads.Reading;
import nl.zwerm.web.Pages.Errors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what a steward chose, and says in words why two questions cannot become one. */
@Service
@Transactional
class MergingQuestions {

    private static final int NEAR = 6;
    private static final int LONGEST = 500;

    private final Merging merging;
    private final Contributions contributions;
    private final Search search;

    MergingQuestions(Merging merging, Contributions contributions, Search search) {
        this.merging = merging;
        this.contributions = contributions;
        this.search = search;
    }

    @Transactional(readOnly = true)
    public MergePage form(
            ContributionId id, String chosen, String address, String reason, Errors errors, Viewer viewer) {
        var from = merging.requireMergeable(id, Drafts.QUESTION, viewer);
        return new MergePage(
                id.toString(), from.title(), from.language(), near(from, viewer), chosen, address, reason, errors);
    }

    /** What must be mended; nothing when it is done. */
    public Errors merge(ContributionId id, String chosen, String address, String reason, Viewer viewer) {
        var from = merging.requireMergeable(id, Drafts.QUESTION, viewer);
        var reading = new Reading();
        var why = reading.optionalText("reason", reason, LONGEST);
        var into = into(chosen, address, viewer);
        if (into.isEmpty()) {
            reading.mend("address", Said.of("questions.merge.which"));
        }
        if (reading.fine()) {
            merging.merge(from, into.orElseThrow(), why, viewer)
                    .ifPresent(refusal -> reading.mend("address", Said.of("questions.merge." + word(refusal))));
        }
        return reading.errors();
    }

    /** An address that was typed says more than a choice that was left standing. */
    private Optional<Contribution> into(String chosen, String address, Viewer viewer) {
        var id = address.isBlank() ? PublicId.read(chosen).map(ContributionId::of) : Addresses.last(address);
        return id.flatMap(known -> contributions.find(known, viewer))
                .flatMap(
                        found -> found.parent() == null ? Optional.of(found) : contributions.find(found.root(), viewer))
                .filter(found -> found.kind().equals(Drafts.QUESTION) && !found.draft());
    }

    /** Those of the same space that say nearly the same. */
    private List<Search.Nearest> near(Contribution from, Viewer viewer) {
        if (from.sealed()) {
            return List.of();
        }
        var near = search.related(from.id(), from.title() + "\n" + from.body(), viewer, NEAR);
        var here = contributions.list(near.stream().map(Search.Nearest::id).toList(), viewer).stream()
                .map(item -> item.contribution())
                .filter(one -> one.space().equals(from.space()) && !one.id().equals(from.id()))
                .map(Contribution::id)
                .toList();
        return near.stream().filter(one -> here.contains(one.id())).toList();
    }

    private static String word(Merging.Refusal refusal) {
        return switch (refusal) {
            case ITSELF -> "itself";
            case ELSEWHERE -> "elsewhere";
            case GONE_ALREADY -> "gone-already";
            case CIRCULAR -> "circular";
            case INTO_GONE -> "into-gone";
            case HOLDS_OTHERS -> "holds-others";
            case HOLDS_PSEUDONYMS -> "holds-pseudonyms";
        };
    }
}
