package nl.zwerm.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.Map;
import java.util.regex.Pattern;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.Journey;
import org.junit.jupiter.api.Test;

class WritingAsItWillBeReadTests extends Journey {

    private static final String DOT =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private static final String FROM_WORD = """
            <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p {color: red}</style></head><body>
            <h2>Voor je begint</h2>
            <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>Was je handen</p>
            <p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o</span>met zeep</p>
            <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>Zet alles klaar</p>
            <b style="font-weight:normal"><p>Dit is <b>belangrijk</b> en <span style="font-style:italic">schuin</span><script>alert(1)</script><img src=x onerror=alert(1)></p></b>
            <table><tr><td>Dosis</td><td>Tijd</td></tr><tr><td><p>5 mg</p><p>of minder</p></td><td>8.00</td></tr></table>
            </body></html>""";

    @Test
    void whatIsTypedLooksAsItWillBeReadAndIsKeptAsMarkdown() {
        var tess = write(Cast.TESS);
        var text = hook(tess, "page-body");
        tess.keyboard()
                .type("## Zo doe je dit\nEerst **dit** en dan `dat`. \n- [ ] haal de kar\n[x] zet hem klaar\n\n/lijn");
        assertThat(tess.locator(".typed-choices [role=option]")).hasText("Scheidingslijn");
        tess.keyboard().press("Enter");
        tess.keyboard().type("Vraag het @Jonas Ver");
        assertThat(tess.locator(".typed-choices [role=option]").first()).containsText("Jonas Vermeulen");
        assertThat(tess.locator("[role=listbox]:not([hidden])")).hasCount(1);
        assertAccessible(tess);
        tess.keyboard().press("Enter");
        assertThat(text.locator("h2")).hasText("Zo doe je dit");
        assertThat(text.locator("li[data-done=true]")).hasText("zet hem klaar");
        org.assertj.core.api.Assertions.assertThat(typed(tess, "page-body").inputValue())
                .matches(Pattern.quote("""
                ## Zo doe je dit

                Eerst **dit** en dan `dat`.

                - [ ] haal de kar
                - [x] zet hem klaar

                ___

                Vraag het [@Jonas Vermeulen](/people/""") + "[0-9a-z]{12}\\)\\s*");

        // Ticked where its box stands.
        var item = text.locator("li[data-done=false]");
        item.dispatchEvent(
                "mousedown",
                Map.of("bubbles", true, "clientX", item.boundingBox().x - 8, "clientY", item.boundingBox().y + 8));
        assertThat(text.locator("li[data-done=true]")).hasCount(2);

        button(tess, "Markdown").click();
        tess.locator("textarea[name=body]").fill("Ook *zo* kan het.");
        button(tess, "Markdown").click();
        assertThat(text.locator("em")).hasText("zo");

        hook(tess, "page-title").fill("De kar klaarzetten zonder zoeken");
        hook(tess, "page-submit").click();
        assertThat(tess.locator("main .prose em")).hasText("zo");
    }

    @Test
    void whatComesFromElsewhereKeepsItsStructureAndNothingThatRuns() {
        var tess = write(Cast.TESS);
        paste(tess, "text/html", FROM_WORD);
        assertThat(typed(tess, "page-body")).hasValue("""
                ## Voor je begint

                - Was je handen
                  - met zeep
                - Zet alles klaar

                Dit is **belangrijk** en *schuin*

                | Dosis | Tijd |
                | --- | --- |
                | 5 mg<br>of minder | 8.00 |""");

        // What comes within half a second is undone as one.
        tess.waitForTimeout(700);
        tess.keyboard().press("Control+a");
        paste(tess, "text/plain", "# Kop\n\n1. een\n2. twee\n\n> *zeg* het");
        assertThat(typed(tess, "page-body")).hasValue("# Kop\n\n1. een\n2. twee\n\n> *zeg* het");
        assertThat(hook(tess, "page-body").locator("ol > li")).hasCount(2);
        tess.keyboard().press("Control+z");
        assertThat(typed(tess, "page-body")).hasValue(Pattern.compile("## Voor je begint[\\s\\S]*"));
    }

    @Test
    void whatStandsApartInConfluenceAndTasksOfGoogleStayWhatTheyAre() {
        var tess = write(Cast.TESS);
        paste(tess, "text/html", """
                <div class="confluence-information-macro confluence-information-macro-warning"><span class="aui-icon">!</span>
                <div class="confluence-information-macro-body"><p>Niet schudden</p></div></div>
                <div data-panel-type="info"><span role="img">i</span><p>Wel draaien</p></div>
                <ul><li role="checkbox" aria-checked="true"><img src="data:image/png;base64,%s"><p>gedaan</p></li></ul>""".formatted(DOT));
        assertThat(typed(tess, "page-body")).hasValue("""
                > [!WARNING]
                > Niet schudden

                > [!NOTE]
                > Wel draaien

                - [x] gedaan""");
    }

    @Test
    void theButtonsSayWhatTheSelectionIsAndATableGrows() {
        var tess = write(Cast.TESS);
        button(tess, "Tabel").click();
        tess.keyboard().type("Dag");
        tess.keyboard().press("Tab");
        tess.keyboard().type("Tijd");
        tess.keyboard().press("Tab");
        button(tess, "Kolom weg").click();
        button(tess, "Rij erbij").click();
        tess.keyboard().press("Control+b");
        assertThat(button(tess, "Vet")).hasAttribute("aria-pressed", "true");
        assertThat(hook(tess, "page-body").locator("tr")).hasCount(4);
        assertThat(hook(tess, "page-body").locator("th")).hasCount(2);
        assertAccessible(tess);
    }

    @Test
    void aPictureIsAskedWhatItShowsAndOneGoesOnBehindIt() {
        var tess = write(Cast.TESS);
        tess.keyboard().type("Kijk: ");
        place(tess);
        tess.keyboard().type("Het scherm van de pomp");
        tess.keyboard().press("Enter");
        tess.keyboard().type(" en dan");
        org.assertj.core.api.Assertions.assertThat(typed(tess, "page-body").inputValue())
                .matches("Kijk: !\\[Het scherm van de pomp]\\(/files/[0-9a-z]{12}\\) en dan");
        place(tess);
        tess.keyboard().press("Escape");
        tess.keyboard().type(" klaar");
        place(tess);
        tess.keyboard().type("De knop");
        hook(tess, "page-body").locator("p").last().click();
        org.assertj.core.api.Assertions.assertThat(typed(tess, "page-body").inputValue())
                .contains(" klaar![De knop](/files/");
    }

    @Test
    void aFormulaAndADiagramAreSeenAsTheyWillBeRead() {
        var tess = write(Cast.TESS);
        var text = hook(tess, "page-body");
        tess.keyboard().type("Eerst $x^2$ en /form");
        assertThat(tess.locator(".typed-choices [role=option]")).hasText("Formule (TeX)");
        tess.keyboard().press("Enter");
        tess.keyboard().type("y_1");
        tess.keyboard().press("Enter");
        assertThat(text.locator("math")).hasCount(2);
        tess.keyboard().type(" en /voetnoot");
        assertThat(tess.locator(".typed-choices [role=option]")).hasText("Voetnoot");
        tess.keyboard().press("Enter");
        tess.keyboard().type("Klein.");
        tess.keyboard().press("Enter");
        tess.keyboard().press("Enter");
        tess.keyboard().type("/diagram");
        assertThat(tess.locator(".typed-choices [role=option]")).hasText("Diagram (Mermaid)");
        tess.keyboard().press("Enter");
        assertThat(text.locator(".drawn img")).hasCount(1);
        assertAccessible(tess);
        org.assertj.core.api.Assertions.assertThat(typed(tess, "page-body").inputValue())
                .startsWith("Eerst $x^2$ en $y_1$ en[^1]\n\n```mermaid\nflowchart LR\n")
                .endsWith("\n```\n\n[^1]: Klein.");

        hook(tess, "page-title").fill("Wat groeit er kwadratisch");
        hook(tess, "page-submit").click();
        assertThat(tess.locator(".prose .formula math")).hasCount(2);
        assertThat(tess.locator(".prose .noted")).hasText("1");
        assertThat(tess.locator(".diagram img")).hasAttribute("alt", "Diagram");
        assertThat(tess.locator("pre.mermaid")).isHidden();
        button(tess, "Toon de tekst van het diagram").click();
        assertThat(tess.locator("pre.mermaid")).isVisible();
        assertAccessible(tess);
    }

    @Test
    void whatIsDrawnInDiagramsRunsNowhere() {
        var tess = as(Cast.TESS);
        var headers = tess.request().get(address() + "/diagram").headers();
        org.assertj.core.api.Assertions.assertThat(headers.get("content-security-policy"))
                .startsWith("default-src 'none'; script-src 'self'; style-src 'unsafe-inline';")
                .endsWith("frame-ancestors 'self'; sandbox allow-scripts");
        var drawn = tess.evaluate("""
                async () => {
                  const { diagram } = await import('/vendor/showing.js');
                  const drawn = await Promise.all([
                    'flowchart TD\\n A["<script>parent.ran=1</script>"] --> B\\n click A "javascript:top.ran=1"',
                    'flowchart TD\\n' + 'A --> B\\n'.repeat(900),
                    'x'.repeat(100000),
                    'no diagram',
                  ].map(diagram));
                  return [window.ran ?? 'nothing ran', ...drawn.map(one => one?.tagName ?? 'none')].join(' ');
                }""");
        org.assertj.core.api.Assertions.assertThat(drawn).isEqualTo("nothing ran PICTURE none none none");
    }

    @Test
    void nothingThatStandsUnderAPseudonymIsAskedAfter() {
        var tess = as(Cast.TESS);
        tess.navigate("/questions/new");
        tess.locator("[name=as][value=pseudonym]").check();
        tess.locator("#more > summary").click();
        var asked = new java.util.concurrent.CopyOnWriteArrayList<String>();
        tess.onRequest(request -> asked.add(request.url()));
        tess.locator("#body-editor .rich .prose").click();
        tess.keyboard().type("Ik zag @Jonas Vermeulen en [[wondzorg");
        tess.waitForTimeout(800);
        org.assertj.core.api.Assertions.assertThat(asked).noneMatch(url -> url.contains("q="));
        tess.keyboard().press("Control+a");
        tess.keyboard().press("Delete");
    }

    @Test
    void theMenuIsFoundByWordsOfMoreThanOneAndLeavesWhenNothingIsMeant() {
        var tess = write(Cast.TESS);
        var text = hook(tess, "page-body");
        tess.keyboard().type("/let op");
        assertThat(tess.locator(".typed-choices [role=option]")).hasText("Let op");
        assertThat(text).hasAttribute("aria-activedescendant", Pattern.compile("choices-.*"));
        assertAccessible(tess);
        tess.keyboard().press("Enter");
        tess.keyboard().type("Bel eerst.\n\n/tip ");
        assertThat(tess.locator(".typed-choices")).hasCount(0);
        org.assertj.core.api.Assertions.assertThat(text.getAttribute("aria-activedescendant"))
                .isNull();
        tess.keyboard().type("en / let op");
        assertThat(tess.locator(".typed-choices")).hasCount(0);
        assertThat(typed(tess, "page-body")).hasValue("> [!WARNING]\n> Bel eerst.\n\n/tip en / let op");
    }

    @Test
    void signsOfMarkdownBecomeWhatTheyMeanWhileOneTypes() {
        var tess = write(Cast.TESS);
        becomes(tess, "> [!note] Bel", "> [!NOTE]\n> Bel");
        becomes(tess, "> [!Caution]\nBel\n\nna", "> [!CAUTION]\n> Bel\n\nna");
        becomes(tess, "> zo [!NOTE] niet", "> zo \\[!NOTE\\] niet");
        becomes(tess, "$$ x^2\n is veel", "$$x^2$$ is veel");
        becomes(tess, "$$\nx^2\n", "$$x^2$$");
        becomes(tess, "Als $x^2$\nen $$y$$ dus.", "Als $x^2$\n\nen $$y$$ dus.");
        becomes(tess, "Het kost $5 of $6 of 7$ wel.", "Het kost \\$5 of \\$6 of 7\\$ wel.");
        becomes(
                tess,
                "Zie [de **stap** hier](/pages/x) en [zorg](https://a.nl/Zorg_(x)), niet [dit](dat) of ![dit](/x).",
                "Zie [de **stap** hier](/pages/x) en [zorg](<https://a.nl/Zorg_(x)>), niet \\[dit\\](dat) of !\\[dit\\](/x).");
        becomes(
                tess,
                "`[a](/b) $x$ **c**` en\n```\n[a](/b) $x$ \n",
                "`[a](/b) $x$ **c**` en\n\n```\n[a](/b) $x$ \n\n```");
        becomes(tess, "1. een\ntwee\n\n3) drie", "1. een\n2. twee\n3. drie");
        becomes(tess, "- [ ] een\n\n---# Kop\n> zeg", "- [ ] een\n\n___\n\n# Kop\n\n> zeg");
    }

    @Test
    void undoingGivesBackTheSignsThatWereTyped() {
        var tess = write(Cast.TESS);
        for (var signs : new String[] {"[een](/pages/x)", "> [!TIP]", "$$ ", "Als $x$ "}) {
            clear(tess);
            tess.keyboard().type(signs);
            assertThat(hook(tess, "page-body").locator("a, .callout, .formula")).hasCount(1);
            tess.keyboard().press("Control+z");
            assertThat(hook(tess, "page-body").locator("a, .callout, .formula")).hasCount(0);
            assertThat(hook(tess, "page-body")).isFocused();
            assertThat(hook(tess, "page-body")).hasText(signs.replace("> ", "").strip());
        }
        clear(tess);
    }

    private static void clear(Page page) {
        hook(page, "page-body").click();
        page.keyboard().press("Control+a");
        page.keyboard().press("Delete");
        page.keyboard().press("Control+Alt+0");
    }

    private static void becomes(Page page, String typed, String markdown) {
        clear(page);
        page.keyboard().type(typed);
        assertThat(typed(page, "page-body")).hasValue(markdown);
    }

    @Test
    void picturesOfElsewhereBecomeLinksAndThoseThatComeAlongAreKept() {
        var tess = write(Cast.TESS);
        paste(tess, "text/html", """
                <p>Eerst <img src="https://elders.example/kat.png" alt="Een kat"> dan <img src="%s/files/0123456789ab" alt="Ons">
                <a href="https://elders.example/"><img src="//elders.example/een%%20hond.png"></a>
                <img src="https://telt.example/x.gif" width="1" height="1"><img src="data:image/png;base64,%s" alt="Stip"> na</p>""".formatted(address(), DOT));
        assertThat(tess.locator(".editor-status")).hasText("Een plaatje van een andere site is een link geworden.");
        assertThat(typed(tess, "page-body"))
                .hasValue(Pattern.compile("Eerst \\[Een kat]\\(https://elders\\.example/kat\\.png\\) dan "
                        + "!\\[Ons]\\(/files/0123456789ab\\) \\[een hond\\.png]\\(https://elders\\.example/\\) "
                        + "!\\[Stip]\\(/files/[0-9a-z]{12}\\) na"));
        assertThat(tess.locator(".sending")).hasCount(0);
        assertAccessible(tess);
        clear(tess);
        var held = new java.util.concurrent.atomic.AtomicReference<Route>();
        tess.route("**/files", held::set);
        tess.waitForRequest(
                "**/files", () -> paste(tess, "text/html", "<p>Zie <img src='data:image/png;base64," + DOT + "'></p>"));
        button(tess, "Markdown").click();
        held.get().resume();
        assertThat(typed(tess, "page-body")).hasValue(Pattern.compile("Zie !\\[.*]\\(/files/[0-9a-z]{12}\\)"));
        button(tess, "Markdown").click();
        tess.unroute("**/files");
        clear(tess);
        paste(tess, "text/plain", "# Kop\n\n![Een kat](https://elders.example/kat.png)");
        assertThat(typed(tess, "page-body")).hasValue("# Kop\n\n[Een kat](https://elders.example/kat.png)");
        clear(tess);
    }

    @Test
    void theSignsOfAPageThatOthersMayWriteTooAreThereToTakeAlong() {
        var tess = write(Cast.TESS);
        tess.keyboard().type("Begin **hier**.");
        hook(tess, "page-title").fill("Samen de kar vullen");
        hook(tess, "page-submit").click();
        tess.waitForURL(Pattern.compile("/pages/[0-9a-z]{12}"));
        var path = java.net.URI.create(tess.url()).getPath() + "/edit";

        var jonas = as(Cast.JONAS);
        jonas.navigate(path);
        hook(jonas, "page-body").click();
        jonas.keyboard().press("Control+End");
        jonas.keyboard().type(" Door Jonas.");
        button(jonas, "Markdown").click();
        var signs = jonas.locator("dialog textarea");
        assertThat(signs).hasValue("Begin **hier**. Door Jonas.");
        assertAccessible(jonas);
        button(jonas, "Kopiëren").click();
        assertThat(jonas.locator("dialog [role=status]")).hasText("Gekopieerd");
        jonas.keyboard().press("Escape");
        assertThat(jonas.locator("dialog")).hasCount(0);

        // Who would rather see the signs writes apart, and nothing of it goes when joining the others.
        tess.evaluate("localStorage.setItem('zwerm-markdown', 'yes')");
        tess.navigate(path);
        tess.locator("textarea[name=body]").fill("Vooraf. Begin **hier**.");
        button(tess, "Markdown").click();
        assertThat(hook(tess, "page-body")).hasText("Vooraf. Begin hier. Door Jonas.");
        assertThat(hook(jonas, "page-body")).hasText("Vooraf. Begin hier. Door Jonas.");
    }

    private static void place(Page page) {
        var chooser = page.waitForFileChooser(() -> button(page, "Foto").click());
        chooser.setFiles(new com.microsoft.playwright.options.FilePayload(
                "pomp.png", "image/png", java.util.Base64.getDecoder().decode(DOT)));
        page.locator(".editor-ask input").first().waitFor();
    }

    private Page write(Cast who) {
        var page = as(who);
        page.navigate("/pages/new");
        // Where another began a draft it is offered again.
        hook(page, "page-body").click();
        page.keyboard().press("Control+a");
        page.keyboard().press("Delete");
        return page;
    }

    private static void paste(Page page, String type, String what) {
        page.evaluate("""
                ([type, what]) => {
                  const carried = new DataTransfer();
                  carried.setData(type, what);
                  document.querySelector('.rich .prose').dispatchEvent(
                    new ClipboardEvent('paste', { clipboardData: carried, bubbles: true, cancelable: true }));
                }""", java.util.List.of(type, what));
    }
}
