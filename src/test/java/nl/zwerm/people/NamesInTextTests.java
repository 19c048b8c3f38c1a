package nl.zwerm.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import nl.zwerm.shared.PublicId;
import nl.zwerm.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@WebTest
class NamesInTextTests {

    @Autowired
    private NamesInText names;

    @Autowired
    private People people;

    @BeforeEach
    void enter() {
        for (var name : new String[] {
            "Kwierik de Knoezel",
            "Snorrik Wimpelaar",
            "Blargie van 't Wrokkel",
            "Sjoerkie O'Wurmel (Interne)",
            "Nadroa El Kwammel",
            "Trimpel Bakker",
            "Drolfie Klein",
            "Snurfie Pimt",
            "Van Plurk, Drommie"
        }) {
            var address = PublicId.show(PublicId.next()) + "@zwerm.example";
            people.welcomeHashed(new NewPerson(name, address, "nl", ZoneId.of("Europe/Amsterdam"), false), "none");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    Gisteren deed kwierik de knoezel raar.         | Kwierik de Knoezel
                    Gisteren deed Kwierik raar.                    | Kwierik de Knoezel
                    Waarom zei zuster De Knoezel dat?              | Kwierik de Knoezel
                    Waarom zei zuster **de Knoezel** dat?          | Kwierik de Knoezel
                    Wimpelaar doet zo raar.                        | Snorrik Wimpelaar
                    Alles is van Wimpelaar’s hand.                 | Snorrik Wimpelaar
                    Niemand wilde, Wimpelaar wel.                  | Snorrik Wimpelaar
                    Naast Jansen-Wimpelaar zit ik graag.           | Snorrik Wimpelaar
                    Bij Van ’t Wrokkel mag het wel.                | Blargie van 't Wrokkel
                    Alleen O’Wurmel begrijpt mij.                  | Sjoerkie O'Wurmel (Interne)
                    Alleen sjoerkie o'wurmel begrijpt mij.         | Sjoerkie O'Wurmel (Interne)
                    Waarom zei dokter Kwammel dat?                 | Nadroa El Kwammel
                    Typisch Bakker, vind ik.                       | Trimpel Bakker
                    Dr. Bakker vindt dat ook.                      | Trimpel Bakker
                    Zeg het niet aan D. Klein.                     | Drolfie Klein
                    Waarom zei mevrouw Van Plurk dat?              | Van Plurk, Drommie
                    Volgens Pimt mag het.                          | Snurfie Pimt
                    """)
    void aColleagueIsNamedByTheWholeNameTheFirstNameOrTheSurname(String text, String colleague) {
        assertThat(names.find(text)).contains(colleague);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zuster Knoezel zei niets: daar hoort iets voor.",
                "Waarom zet hij een wimpelaar op zaal?",
                "Bakker worden is niets voor mij.",
                "Soms begin ik. Klein, maar toch.",
                "Zo zei hij: “Klein beginnen!”",
                "- Klein beginnen\n- Bakker worden",
                "WAAROM NIET KLEIN BEGINNEN?",
                "Pimt het hier altijd zo?",
                "Van wie is deze kar?",
                "Waarom doet een El het niet?"
            })
    void anOrdinaryWordIsNoName(String text) {
        assertThat(names.find(text)).isEmpty();
    }
}
