package nl.zwerm.people.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import nl.zwerm.people.NewPerson;
import nl.zwerm.people.People;
import nl.zwerm.people.PeopleArrivals;
import nl.zwerm.people.PeoplePick;
import nl.zwerm.people.PeoplePick.Picked;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Pick;
import nl.zwerm.people.Picking;
import nl.zwerm.shared.Said;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** There are two of the name Jonas: Jonas, and Jonas Bakker of the laboratory. */
@WebTest
class PickingPeopleTests {

    private static final Picking A_FEW = Picking.between(1, 3);

    @Autowired
    private PeoplePick pick;

    @Autowired
    private People people;

    @Autowired
    private PeopleArrivals arrivals;

    @Autowired
    private CastOnStage cast;

    @Autowired
    private MockMvcTester web;

    @Autowired
    private JdbcClient jdbc;

    private PersonId bakker = PersonId.of(0L);

    @BeforeEach
    void welcome() {
        bakker = person("Jonas Bakker");
        arrivals.describe(bakker, arrivals.takeTeam("Lab", null), "", Instant.EPOCH, List.of(), List.of());
    }

    @Test
    void namesAndAddressesWithCommasBetweenThem() {
        assertThat(read("Nora, tess@zwerm.example;jonas bak,", A_FEW)).isEqualTo(found(Cast.NORA, Cast.TESS, bakker));
        assertThat(read("nora, Nora", A_FEW)).isEqualTo(found(Cast.NORA));
    }

    @Test
    void aFullNameMeansWhoeverHasIt() {
        assertThat(read("Jonas", A_FEW)).isEqualTo(found(Cast.JONAS));
    }

    @Test
    void whenSeveralAreMeantTheyAreNamedAndNothingIsLost() {
        var unclear = unclear(read("Nora, Jon", A_FEW));
        assertThat(unclear.why()).singleElement().satisfies(said -> {
            assertThat(said.key()).isEqualTo("people.choice.several");
            assertThat(said.with())
                    .containsEntry("typed", "Jon")
                    .extractingByKey("names")
                    .asString()
                    .contains("Jonas", "Jonas Bakker (Lab)");
        });
        assertThat(unclear.again().typed()).isEqualTo("Nora, Jon");
        assertThat(unclear.again().options()).hasSize(2).noneMatch(Pick.Option::chosen);
        assertThat(pick.read("Nora, Jon", List.of(bakker.toString()), A_FEW)).isEqualTo(found(bakker, Cast.NORA));
        assertThat(pick.read("Jon", List.of(bakker.toString()), Picking.one())).isEqualTo(found(bakker));
    }

    @Test
    void whereOneIsPickedWhatIsTypedAnewDecides() {
        assertThat(pick.read("Nora", List.of(bakker.toString()), Picking.one())).isEqualTo(found(Cast.NORA));
        assertThat(pick.read("", List.of(bakker.toString()), Picking.one())).isEqualTo(found(bakker));
        assertThat(keys(read("Nora, Tess", Picking.one()))).containsExactly("people.choice.too-many");
    }

    @Test
    void tooFewAndTooManyAreSaid() {
        assertThat(keys(read("", A_FEW))).containsExactly("people.choice.none");
        assertThat(keys(read("Nora", Picking.between(2, 3)))).containsExactly("people.choice.too-few");
        assertThat(keys(read("Nora, Tess, Amina, Jonas", A_FEW))).containsExactly("people.choice.too-many");
        assertThat(read("", Picking.between(0, 3))).isEqualTo(new Picked.Found(List.of()));
    }

    @Test
    void everyNameThatMeansNobodyIsSaid() {
        assertThat(keys(read("Xyz, Nora, weg@zwerm.example", A_FEW)))
                .containsExactly("people.choice.nobody", "people.choice.nobody");
        assertThat(keys(read("a\u0000@b, \u0000", A_FEW))).containsExactly("people.choice.nobody");
        assertThat(keys(read("x".repeat(20_000), A_FEW))).containsExactly("text.too-long");
        assertThat(keys(read("nora,".repeat(50) + "qxzq,".repeat(500), A_FEW))).isNotEmpty();
    }

    @Test
    void neitherOneselfNorGuestsNorWhoLeft() {
        var nora = cast.id(Cast.NORA);
        assertThat(keys(read("Nora", A_FEW.except(nora)))).containsExactly("people.choice.not-them");
        assertThat(keys(pick.read("", List.of(nora.toString()), A_FEW.except(nora))))
                .containsExactly("people.choice.none");
        var guest = person("Gustaaf Gast");
        jdbc.sql("update people.person set guest = true where id = :id")
                .param("id", guest.value())
                .update();
        assertThat(keys(read("Gustaaf", A_FEW))).containsExactly("people.choice.nobody");
        assertThat(keys(pick.read("", List.of(guest.toString()), A_FEW))).containsExactly("people.choice.none");
        assertThat(read("Gustaaf", A_FEW.withGuests())).isEqualTo(found(guest));
        people.deactivate(bakker);
        assertThat(keys(read("Bakker", A_FEW))).containsExactly("people.choice.nobody");
    }

    @Test
    void namesWhileOneTypes() {
        assertThat(web.get().uri("/people/names?q=jonas b").with(cast.as(Cast.AMINA)))
                .hasStatusOk()
                .bodyJson()
                .isEqualTo("[{\"name\":\"Jonas Bakker\",\"note\":\"Lab\"}]");
        assertThat(web.get().uri("/people/names?q=").with(cast.as(Cast.AMINA)))
                .bodyJson()
                .isEqualTo("[]");
    }

    private PersonId person(String name) {
        var address = name.replace(' ', '.') + "@zwerm.example";
        return people.welcomeHashed(new NewPerson(name, address, "nl", ZoneId.of("Europe/Amsterdam"), false), "none");
    }

    private Picked read(String typed, Picking picking) {
        return pick.read(typed, List.of(), picking);
    }

    private Picked.Found found(Object... who) {
        return new Picked.Found(java.util.Arrays.stream(who)
                .map(one -> one instanceof Cast member ? cast.id(member) : (PersonId) one)
                .toList());
    }

    private static Picked.Unclear unclear(Picked picked) {
        return (Picked.Unclear) picked;
    }

    private static List<String> keys(Picked picked) {
        return unclear(picked).why().stream().map(Said::key).toList();
    }
}
