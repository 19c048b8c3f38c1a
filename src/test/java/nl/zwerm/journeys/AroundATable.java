package nl.zwerm.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import nl.zwerm.circles.CirclesArrivals;
import nl.zwerm.people.PersonId;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.Journey;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Colleagues in one session, each with a browser of their own: a journey says who does what, and what each may see.
 * Nothing waits for the clock; what somebody does is waited for until it shows.
 */
abstract class AroundATable extends Journey {

    private static final String OVER = "De bijeenkomst is voorbij";

    @Autowired
    protected CirclesArrivals circles;

    private final Map<Cast, Page> pages = new EnumMap<>(Cast.class);
    private String session = "";

    /** Five pages are drawn anew at whatever one of them does. */
    @BeforeAll
    static void waitLonger() {
        PlaywrightAssertions.setDefaultAssertionTimeout(15_000);
    }

    /** A circle of them meets, and all come into its room; the first of them on a desktop, the others on phones. */
    protected void sitDown(String method, Cast... people) {
        var all = List.of(people);
        var now = Instant.now();
        var name = "Kring voor " + method;
        circles.take(new CirclesArrivals.Begun(
                demo.id(all.getFirst()),
                others(all),
                List.of(),
                name,
                "",
                method,
                "monthly",
                now.minus(Duration.ofHours(47)),
                List.of(new CirclesArrivals.Ahead(now.plus(Duration.ofMinutes(5)), "Koffiehoek", List.of()))));
        open(name, all);
        for (var page : pages.values()) {
            hook(page, "enter").locator("button").click();
            page.locator("#room").waitFor();
        }
        pages.values()
                .forEach(page -> assertThat(page.locator(".room-people li")).hasCount(all.size()));
    }

    protected List<PersonId> others(List<Cast> all) {
        return all.stream().skip(1).map(demo::id).toList();
    }

    /** The first finds the session of this circle, the others by its address. */
    protected void open(String circle, List<Cast> people) {
        for (var who : people) {
            var page = pages.isEmpty() ? as(who) : onPhone(who);
            if (pages.isEmpty()) {
                page.navigate("/circles");
                page.getByRole(
                                AriaRole.LINK,
                                new Page.GetByRoleOptions().setName(circle).setExact(true))
                        .click();
                page.locator("main a[href*='/sessions/']:not([href$='/new'])")
                        .first()
                        .click();
                page.waitForURL(url -> url.contains("/sessions/"));
                session = page.url();
            } else {
                page.navigate(session);
            }
            pages.put(who, page);
        }
    }

    protected String session() {
        return session;
    }

    protected Page page(Cast who) {
        return Objects.requireNonNull(pages.get(who));
    }

    // Before it begins

    protected void bringsACase(Cast who) {
        page(who).locator("input[name=brings]").check();
        click(who, hook(page(who), "offer").locator("button"));
    }

    protected void offersToLead(Cast who) {
        page(who).locator("input[name=leads]").check();
        click(who, hook(page(who), "offer").locator("button"));
    }

    protected void begins(Cast who, String firstPhase) {
        click(who, hook(page(who), "begin").locator("button"));
        phase(firstPhase);
    }

    // What people do

    protected void writes(Cast who, String kind, String text) {
        var page = page(who);
        form(who, kind).locator("textarea").fill(text);
        send(who, kind);
        assertThat(page.locator("#main")).containsText(text);
    }

    /** Answers or rates what this text says. */
    protected void writesAbout(Cast who, String kind, String about, String text) {
        aimsAt(who, kind, about);
        writes(who, kind, text);
    }

    protected void rates(Cast who, String about, String choice) {
        aimsAt(who, "RATING", about);
        choose(who, "RATING", choice);
    }

    protected void votesFor(Cast who, String about) {
        aimsAt(who, "VOTE", about);
        send(who, "VOTE");
    }

    protected void choose(Cast who, String kind, String choice) {
        form(who, kind).locator("input[name=choice][value='" + choice + "']").check();
        send(who, kind);
    }

    /** Until the page is drawn anew, with a form that is not this one. */
    private void send(Cast who, String kind) {
        var form = form(who, kind);
        var once = form.locator("input[name=once]").inputValue();
        click(who, form.locator("button.primary"));
        assertThat(page(who).locator("input[name=once][value='" + once + "']")).hasCount(0);
    }

    private void aimsAt(Cast who, String kind, String about) {
        form(who, kind)
                .locator("label.choice")
                .filter(new Locator.FilterOptions().setHasText(about))
                .locator("input")
                .check();
    }

    protected void ready(Cast... people) {
        for (var who : people) {
            click(who, hook(page(who), "ready").locator("button:not([aria-pressed=true])"));
        }
    }

    protected void takesMoreTime(Cast leader) {
        click(leader, button(page(leader), "Meer tijd"));
    }

    /** Each in turn, in the order of the lot. */
    protected void round(Consumer<Cast> doing) {
        for (var who = onTurn(); who.isPresent(); who = onTurn()) {
            page(who.get()).locator("#room[data-turn=true]").waitFor();
            doing.accept(who.get());
            page(who.get()).locator("#room:not([data-turn=true])").waitFor();
        }
    }

    protected void passes(Cast who) {
        click(who, hook(page(who), "ready").locator("button"));
    }

    protected Optional<Cast> onTurn() {
        return pages.keySet().stream()
                .filter(who -> source(who).contains("data-turn=\"true\""))
                .findFirst();
    }

    /** Whoever leads goes on, and all are there. */
    protected void next(Cast leader, String phase) {
        click(leader, hook(page(leader), "next").locator("button").first());
        phase(phase);
    }

    protected void ends(Cast leader) {
        next(leader, OVER);
    }

    /** What this person is told to do. */
    protected Locator part(Cast who) {
        return hook(page(who), "part");
    }

    protected Locator form(Cast who, String kind) {
        return hook(page(who), "write-" + kind);
    }

    /** Their own page shows it when this returns, not yet those of the others. */
    private void click(Cast who, Locator button) {
        var page = page(who);
        page.waitForResponse(
                answer -> "POST".equals(answer.request().method())
                        && !answer.url().endsWith("/beat"),
                button::click);
        assertThat(page.locator("form[data-sent]")).hasCount(0);
    }

    // What people see

    protected void phase(String title) {
        pages.values().forEach(page -> assertThat(page.locator("h1")).hasText(title));
    }

    protected void over() {
        phase(OVER);
    }

    protected void see(String text, Cast... people) {
        for (var who : people) {
            assertThat(page(who).locator("#main")).containsText(text);
        }
    }

    protected void allSee(String text) {
        see(text, everybody());
    }

    /** Neither on the page as it stands, nor in what the server would send them now. */
    protected void doNotSee(String text, Cast... people) {
        for (var who : people) {
            assertThat(source(who)).as("%s is sent", who).doesNotContain(text);
            assertThat(page(who).content()).as("%s sees", who).doesNotContain(text);
        }
    }

    protected void onlySee(String text, Cast... people) {
        see(text, people);
        doNotSee(
                text,
                pages.keySet().stream()
                        .filter(who -> !Arrays.asList(people).contains(who))
                        .toArray(Cast[]::new));
    }

    protected Cast[] everybody() {
        return pages.keySet().toArray(Cast[]::new);
    }

    /** What stands around this text where everybody may read it: its kind, whose it is, what was made of it. */
    protected String about(Cast who, String text) {
        return page(who)
                .locator(".room-entry")
                .filter(new Locator.FilterOptions().setHasText(text))
                .locator(".meta")
                .first()
                .textContent();
    }

    protected String source(Cast who) {
        return page(who).context().request().get(session).text();
    }
}
