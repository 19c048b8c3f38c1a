package nl.zwerm.knowledge.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import nl.zwerm.contributions.Arrivals;
import nl.zwerm.contributions.Arriving;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Moving;
import nl.zwerm.knowledge.ArrivingPage;
import nl.zwerm.knowledge.PageArrivals;
import nl.zwerm.people.PersonId;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.spaces.SpaceKind;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.CommittingTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@CommittingTest
class MovingPagesTests {

    @Autowired
    private MockMvcTester web;

    @Autowired
    private CastOnStage cast;

    @Autowired
    private Arrivals contributions;

    @Autowired
    private PageArrivals pages;

    @Autowired
    private Moving moving;

    @Autowired
    private Spaces spaces;

    @Autowired
    private JdbcClient jdbc;

    private SpaceId from;
    private SpaceId to;
    private SpaceId other;

    @BeforeEach
    void threeSpacesThatSanneLooksAfter() {
        from = space(SpaceKind.OPEN);
        to = space(SpaceKind.OPEN);
        other = space(SpaceKind.CLOSED);
    }

    @Test
    void allThatIsBeneathGoesAlongAndTheAddressStays() {
        var tree = tree(3, Cast.SANNE);
        assertThat(move(tree, to)).isEmpty();
        assertThat(spacesOf(tree)).containsOnly(to.value());
        assertThat(whole(tree)).isTrue();
        assertThat(web.get().uri("/pages/" + tree.getLast()).with(cast.as(Cast.TESS)))
                .hasStatusOk()
                .bodyText()
                .contains("/spaces/" + to + "/pages", "/pages/" + tree.getFirst());
    }

    @Test
    void nobodyLosesTheirOwnPageNorIsReadByOthers() {
        var tree = tree(3, Cast.TESS);
        assertThat(move(tree, other)).contains(Moving.Refusal.WITHOUT_ITS_AUTHOR);
        assertThat(spacesOf(tree)).containsOnly(from.value());
        spaces.join(other, cast.id(Cast.TESS));
        assertThat(move(tree, other)).isEmpty();
        assertThat(move(tree, to)).contains(Moving.Refusal.OF_OTHERS);
        assertThat(spacesOf(tree)).containsOnly(other.value());
    }

    @Test
    void twoWhoMoveFiveThousandPagesAtOnceBothEndAndTheTreeIsWhole() {
        var tree = tree(5_000, Cast.SANNE);
        var one = CompletableFuture.supplyAsync(() -> move(tree, to), Thread::startVirtualThread);
        var two = CompletableFuture.supplyAsync(() -> move(tree, other), Thread::startVirtualThread);
        assertThat(List.of(one.join(), two.join()))
                .containsExactlyInAnyOrder(Optional.empty(), Optional.of(Moving.Refusal.MOVED_MEANWHILE));
        assertThat(spacesOf(tree)).containsOnly(one.join().isEmpty() ? to.value() : other.value());
        assertThat(whole(tree)).isTrue();
    }

    private Optional<Moving.Refusal> move(List<ContributionId> tree, SpaceId target) {
        return moving.move(tree.getFirst(), target, "Het past daar beter.", cast.viewer(Cast.SANNE));
    }

    private SpaceId space(SpaceKind kind) {
        return spaces.open(kind, "Verhuisruimte", "Om te verhuizen", cast.id(Cast.SANNE));
    }

    /** Each beneath one before it, ten beside each other. */
    private List<ContributionId> tree(int size, Cast author) {
        var ids = new ArrayList<ContributionId>();
        var arriving = new ArrayList<Arriving>();
        for (int i = 0; i < size; i++) {
            ids.add(ContributionId.next());
            arriving.add(arriving(ids.getLast(), cast.id(i == 0 ? Cast.SANNE : author)));
        }
        contributions.take(arriving);
        for (int i = 0; i < size; i++) {
            pages.take(
                    new ArrivingPage(ids.get(i), i == 0 ? null : ids.get((i - 1) / 10), null, 12, null, Instant.now()));
        }
        return ids;
    }

    private Arriving arriving(ContributionId id, PersonId author) {
        var at = Instant.now().minusSeconds(60);
        return new Arriving(
                id, "page", from, false, null, id, author, "Een titel", "Zo", "nl", at, at, 0, null, List.of());
    }

    private List<Long> spacesOf(List<ContributionId> tree) {
        return jdbc.sql("""
                        select p.space_id
                        from knowledge.page p
                        join contributions.contribution c on c.id = p.id and c.space_id = p.space_id
                        where p.id = any(:ids)
                        """).param("ids", numbers(tree)).query(Long.class).list();
    }

    /** All but the first stand beneath one of them, in the same space. */
    private boolean whole(List<ContributionId> tree) {
        return jdbc.sql("""
                                select count(*)
                                from knowledge.page p
                                join knowledge.page a on a.id = p.parent_id and a.space_id = p.space_id
                                where p.id = any(:ids) and a.id = any(:ids)
                                """).param("ids", numbers(tree)).query(Integer.class).single() == tree.size() - 1;
    }

    private static Long[] numbers(List<ContributionId> ids) {
        return ids.stream().map(ContributionId::value).toArray(Long[]::new);
    }
}
