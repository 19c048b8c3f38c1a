package nl.zwerm.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A comment keeps its place in a text that changes. */
class ReadTextTests {

    private static final Passage CALL =
            chosen("Pak de pomp. Bel toestel 4180 voor je ruilt. Klaar.", "Bel toestel 4180");

    private final Markdown markdown = new Markdown();

    /** What somebody chose in a text, as the page reads. */
    private static Passage chosen(String markdown, String exact) {
        return ReadText.of(new Markdown().render(markdown, MarkdownContext.PAGE))
                .find(new Passage(exact, "", "", 0))
                .orElseThrow();
    }

    private String marked(String text, Passage passage) {
        return mark(text, passage).text().toString();
    }

    private Marked mark(String text, Passage passage) {
        return read(text).mark(Map.of("a1", passage));
    }

    private ReadText read(String text) {
        return ReadText.of(markdown.render(text, MarkdownContext.PAGE));
    }

    private String now(String text, Passage passage) {
        return read(text).find(passage).map(Passage::exact).orElse("gone");
    }

    @Test
    void aPassageIsMarkedAndLeadsToItsComment() {
        assertThat(marked("Pak de pomp. Bel toestel 4180 voor je ruilt.", CALL))
                .isEqualTo("<p>Pak de pomp. <mark class=\"passage\" id=\"passage-a1\">Bel toestel 4180</mark>"
                        + "<a class=\"passage-link\" id=\"passage-link-a1\" href=\"#comment-a1\""
                        + " aria-labelledby=\"passage-word passage-link-a1\">1</a> voor je ruilt.</p>\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Eerst lezen we alles nog eens door. Pak de pomp. Bel toestel 4180 voor je ruilt. | Bel toestel 4180
            Bel toestel 4180 | Bel toestel 4180
            Pak de pomp. Bel **toestel** 4180 voor je ruilt. | Bel toestel 4180
            Pak de pomp. Bel toestel 4181 voor je ruilt. | Bel toestel 4181
            Pak de pomp. Bel het toestel 4180 voor je ruilt. | Bel het toestel 4180
            Pak de pomp. Belt u 4180 voor je ruilt. | Belt u 4180
            Pak de pomp. Ruil en leg haar terug. | gone
            Iets heel anders over de nachtdienst en de sleutels van de kast. | gone
            """)
    void itIsFoundAgainWhenTheTextChanges(String text, String found) {
        assertThat(now(text, CALL)).isEqualTo(found);
    }

    @Test
    void ofEqualSentencesItIsTheOneBetweenItsOwnNeighboursAndElseTheNearest() {
        var text = "Zet de pomp uit. Was je handen. Pak de pomp.\n\nZet de kraan uit. Was je handen. Droog ze.";
        var hands = "Was je handen.";
        var second =
                read(text).find(new Passage(hands, "kraan uit. ", " Droog", 0)).orElseThrow();
        assertThat(second.before()).endsWith("Zet de kraan uit. ");
        assertThat(read("Nieuw bovenaan.\n\n" + text).find(second).orElseThrow().before())
                .endsWith("Zet de kraan uit. ");
        var list = read("- Ja\n- Ja\n- Ja\n");
        assertThat(list.find(new Passage("Ja", "", "", 3)).orElseThrow().at()).isEqualTo(3);
    }

    @Test
    void itRunsAcrossBoldWordsLinksAndBlocks() {
        var text = "Bel **toestel** [4180](https://example.org/a) nu.\n\nWacht even.\n\n- Eén\n- Twee\n";
        var html = Jsoup.parseBodyFragment(marked(text, chosen(text, "toestel 4180 nu. Wacht even. Eén Tw")));
        assertThat(html.select("mark").eachText())
                .containsExactly("toestel", "4180", "nu.", "Wacht even.", "Eén", "Tw");
        assertThat(html.select("ul > mark, a a")).isEmpty();
        assertThat(html.select(".passage-link")).hasSize(1);
        assertThat(html.select("#passage-a1").text()).isEqualTo("toestel");
        var link = Jsoup.parseBodyFragment(marked(text, chosen(text, "4180")));
        assertThat(link.select("p > a > mark").text()).isEqualTo("4180");
        assertThat(link.select("p > a + .passage-link")).as("no link in a link").hasSize(1);
    }

    @Test
    void itStandsInCodeAndInTables() {
        var code = "Zo:\n\n```\nif (a < b)\n    stop();\n```\n";
        var shown = marked(code, chosen(code, "(a < b) stop();"));
        assertThat(shown).contains("if <mark class=\"passage\" id=\"passage-a1\">(a &lt; b)\n    stop();</mark>");
        var table = "| Pomp | Plek |\n| --- | --- |\n| Een | Kast |\n| Twee | Gang |\n";
        var cells = Jsoup.parseBodyFragment(marked(table, chosen(table, "Kast Twee")));
        assertThat(cells.select("td > mark").eachText()).containsExactly("Kast", "Twee");
        assertThat(cells.select("tr > mark, tbody > mark")).isEmpty();
    }

    @Test
    void passagesThatOverlapAreEachMarkedAndNumberedAsTheyStand() {
        var text = "Bel toestel 4180 voor je de pomp ruilt.";
        var passages = new LinkedHashMap<String, Passage>();
        passages.put("b2", chosen(text, "4180 voor je"));
        passages.put("gone", new Passage("iets dat er nooit stond", "", "", 0));
        passages.put("a1", chosen(text, "toestel 4180"));
        var marked = read(text).mark(passages);
        assertThat(marked.number("a1")).isEqualTo(1);
        assertThat(marked.number("b2")).isEqualTo(2);
        assertThat(marked.number("gone")).isZero();
        var html = Jsoup.parseBodyFragment(marked.text().toString());
        assertThat(html.text()).isEqualTo("Bel toestel 41801 voor je2 de pomp ruilt.");
        assertThat(html.select("#passage-b2").text()).isEqualTo("4180");
    }

    @Test
    void whatLooksLikeTagsStaysText() {
        var text = "Typ `<script>alert(1)</script>` & \"klaar\" <b onclick=x>";
        var shown = marked(text, chosen(text, "<script>alert(1)</script> & \"klaar\""));
        assertThat(Jsoup.parseBodyFragment(shown).select("script, b, [onclick]"))
                .isEmpty();
        assertThat(Jsoup.parseBodyFragment(shown).select("mark").eachText()).contains("<script>alert(1)</script>");
        assertThat(mark("Een tekst.", new Passage("<img src=x onerror=alert(1)>", "\"'>", "</p>", 99))
                        .text()
                        .toString())
                .isEqualTo("<p>Een tekst.</p>\n");
    }

    @Test
    void nothingMarkedIsNothingChanged() {
        var text = markdown.render("Eén &nbsp; <twee>\n\n| a | b |\n|---|---|\n| c | d |", MarkdownContext.PAGE);
        assertThat(ReadText.of(text).mark(Map.of()).text()).isEqualTo(text);
    }

    @Test
    void signsOfTwoHalvesStayWhole() {
        var text = "😀".repeat(40) + "hier" + "😀".repeat(40);
        var found = chosen(text, "hier");
        assertThat(found.before()).isEqualTo("😀".repeat(16));
        assertThat(Passage.ofKept(found.kept())).isEqualTo(found);
        var shifted = chosen("x" + text, "hier");
        assertThat(shifted.before().codePoints().allMatch(sign -> sign == 0x1F600))
                .isTrue();
    }

    @Test
    void aLongPageAndManyThatAreGoneTakeLittleTime() {
        var page =
                read(("De verpleegkundige belt de arts van dienst en noteert wat er is afgesproken. ").repeat(2_000));
        var passages = new LinkedHashMap<String, Passage>();
        for (int i = 0; i < 200; i++) {
            var exact = ("arts van dienst noemt " + i + " zaken; ").repeat(30);
            passages.put("p" + i, new Passage(exact, "De verpleegkundige belt de ", "afgesproken.", i));
        }
        var started = System.nanoTime();
        assertThat(page.mark(passages).numbers()).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(5));
    }
}
