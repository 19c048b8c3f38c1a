package nl.zwerm.circles.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zwerm.people.PersonId;
import nl.zwerm.testing.Cast;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** Whatever is typed to begin a circle. */
class StartingACircleTests extends CirclesTrial {

    @Test
    void whoSitsInOneFindsItAndWhatWaits() throws Exception {
        var path = begun("five-step", Cast.JONAS, Cast.NORA, Cast.WILLEM);
        for (var who : List.of(Cast.AMINA, Cast.JONAS)) {
            assertThat(page("/circles", who)).contains(NAME, path, "Lees de afspraken");
            assertThat(page(path, who)).contains(NAME, PURPOSE, "Elke week", "Willem");
        }
        assertThat(page("/", Cast.JONAS))
                .contains("Lees de afspraken van een intervisiegroep")
                .doesNotContain(NAME);
    }

    @Test
    void whoeverHasNoneReadsWhatItIs() throws Exception {
        assertThat(page("/circles", Cast.TESS)).contains("Bij intervisie komt een kleine groep", "/methods");
    }

    @Test
    void sentTwiceItIsOne() throws Exception {
        var once = token();
        var first = begin("five-step", ids(Cast.JONAS, Cast.NORA, Cast.WILLEM), "once", once);
        var second = begin("five-step", ids(Cast.JONAS, Cast.NORA, Cast.WILLEM), "once", once);
        assertThat(location(first)).isEqualTo(location(second));
        assertThat(circles()).isOne();
    }

    @Test
    void fortyForAMethodOfEightAreTooMany() throws Exception {
        var answer = begin("incident", strangers(40));
        refused(answer, "hooguit 8 mensen", "41", "Vreemdeling 39", NAME);
    }

    @Test
    void fewerThanTheMethodTakesIsToBeThoughtOver() throws Exception {
        var jonas = cast.id(Cast.JONAS).toString();
        refused(
                send(
                        "/circles/new",
                        Cast.AMINA,
                        "name",
                        NAME,
                        "rhythm",
                        "weekly",
                        "method",
                        "five-step",
                        "person",
                        jonas),
                "ten minste 4 mensen",
                NAME,
                "Toch zo doen");
        assertThat(circles()).isZero();
        assertThat(begin("five-step", ids(Cast.JONAS)).getStatus()).isEqualTo(303);
    }

    @Test
    void aManagerDoesNotSitWithTheirReportWhereTheMethodForbidsIt() throws Exception {
        reportsTo(Cast.NORA, Cast.WILLEM);
        refused(begin("gossip", ids(Cast.NORA, Cast.WILLEM, Cast.JONAS, Cast.SANNE)), "Willem geeft leiding aan Nora");
        reportsTo(Cast.NORA, Cast.JONAS);
        reportsTo(Cast.JONAS, Cast.WILLEM);
        refused(begin("gossip", ids(Cast.NORA, Cast.WILLEM, Cast.SANNE, Cast.TESS)), "Willem geeft leiding aan Nora");
    }

    @Test
    void nothingThatIsWrongIsTakenAndAllOfItIsKept() throws Exception {
        refused(send("/circles/new", Cast.AMINA, "purpose", PURPOSE), PURPOSE, "Kies met welke methode");
        refused(
                send("/circles/new", Cast.AMINA, "name", "Over 111222333", "method", "five-step"),
                "Over 111222333",
                "burgerservicenummer");
        refused(send("/circles/new", Cast.AMINA, "name", "x".repeat(101), "method", "five-step"), "x".repeat(101));
        refused(begin("no-such-method", ids(Cast.JONAS)), "Kies met welke methode", NAME, "Jonas");
        refused(begin("../../etc/passwd", ids(Cast.JONAS)), NAME);
        refused(send("/circles/new", Cast.AMINA, "name", NAME, "rhythm", "daily"), "Kies hoe vaak");
        refused(begin("five-step", List.of()), "circles/new");
        assertThat(circles()).isZero();
    }

    @Test
    void forgedPeopleAreNobody() throws Exception {
        refused(begin("five-step", List.of(PersonId.next(), cast.id(Cast.AMINA))), NAME);
        refused(send("/circles/new", Cast.AMINA, "name", NAME, "method", "five-step", "person", "' or 1=1 --"), NAME);
        assertThat(circles()).isZero();
    }

    private void refused(MockHttpServletResponse answer, String... said) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer)).contains(said);
    }

    private int circles() {
        return jdbc.sql("select count(*) from circles.circle where founder_id = :amina")
                .param("amina", cast.id(Cast.AMINA).value())
                .query(Integer.class)
                .single();
    }
}
