package nl.zwerm.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import nl.zwerm.contributions.PseudonymousDeeds;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.Journey;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Asking what one would not ask under one's name: sent on a phone, answered, found again on another device. */
class AskingUnderAPseudonymTests extends Journey {

    private static final byte[] PICTURE = picture();

    @Autowired
    private PseudonymousDeeds deeds;

    @Test
    void fromAPhoneToAnAnswerThatHelped() {
        var title = "Wat doe je als je een stap in het protocol vrimpelt en je schaamt je?";
        var phone = onPhone(Cast.NORA);
        phone.navigate("/questions/new");
        choice(phone, "Onder een schuilnaam").check();
        hook(phone, "ask-title").fill(title);
        assertThat(phone.locator("#ask-status")).containsText("Bewaard");
        assertFits(phone);
        assertAccessible(phone);
        hook(phone, "ask-submit").click();
        phone.waitForURL(Pattern.compile(".*/questions\\?tab=mine"));
        assertThat(phone.locator("main")).containsText("Verschijnt binnen tien minuten");
        assertThat(phone.locator("main")).containsText("vrimpelt");
        assertFits(phone);
        assertAccessible(phone);

        deeds.carryOut();
        var jonas = as(Cast.JONAS);
        jonas.navigate("/questions?tab=newest");
        link(jonas, title).click();
        assertThat(hook(jonas, "question")).containsText("Vraagsteller");
        assertThat(jonas.locator("main")).not().containsText("Nora");
        hook(jonas, "answer-body")
                .fill("Zeg het meteen tegen wie er naast je staat. Dat schaamt een dag, zwijgen een jaar.");
        hook(jonas, "answer-submit").click();
        assertThat(hook(jonas, "answer")).hasCount(1);

        var desk = as(Cast.NORA);
        desk.navigate("/questions?tab=mine");
        link(desk, title).click();
        assertThat(desk.locator("#secretly-mine")).isVisible();
        assertAccessible(desk);
        desk.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Dit hielp").setExact(true))
                .click();
        assertThat(desk.locator("#flash")).containsText("binnen tien minuten");

        deeds.carryOut();
        jonas.reload();
        assertThat(jonas.locator(".verdict")).hasText("Dit hielp");
        assertThat(jonas.locator("main")).not().containsText("Nora");
    }

    @Test
    void whatOneWritesUnderAPseudonymIsFoundAgainOnTheSameDeviceAlone() {
        var amina = as(Cast.AMINA);
        amina.navigate("/questions/new");
        hook(amina, "ask-title").fill("Hoe zeg ik dat ik dit kwerlig vind?");
        assertThat(amina.locator("#ask-status")).containsText("Bewaard");
        choice(amina, "Onder een schuilnaam").focus();
        amina.keyboard().press("Space");
        amina.waitForCondition(
                () -> amina.locator("#ask-form input[name=draft]").inputValue().startsWith("p-"));
        var later = tab(amina);
        later.navigate("/questions/new");
        assertThat(typed(later, "ask-title")).hasValue("");
        button(later, "Verder schrijven").click();
        assertThat(typed(later, "ask-title")).hasValue("Hoe zeg ik dat ik dit kwerlig vind?");
        assertThat(choice(later, "Onder een schuilnaam")).isChecked();
        // As whoever was here before left it.
        later.evaluate("localStorage.setItem('zwerm-pseudonym-draft', "
                + "JSON.stringify({ owner: '/people/0123456789ab', draft: 'p-1' }))");
        later.navigate("/questions/new");
        assertThat(button(later, "Verder schrijven")).hasCount(0);
        Assertions.assertThat(later.evaluate("localStorage.getItem('zwerm-pseudonym-draft')"))
                .isNull();
        var elsewhere = as(Cast.AMINA);
        elsewhere.navigate("/questions/new");
        assertThat(typed(elsewhere, "ask-title")).hasValue("");
        assertThat(button(elsewhere, "Verder schrijven")).hasCount(0);
    }

    @Test
    void aPictureGoesAlongAndWhatWaitsIsTakenBackIntoADraft() {
        var tess = onPhone(Cast.TESS);
        tess.navigate("/questions/new");
        hook(tess, "ask-title").fill("Is dit een gewone groezelplek?");
        tess.locator("#more summary").click();
        var chooser = tess.waitForFileChooser(
                () -> tess.locator("#body-toolbar [data-mark=picture]").click());
        chooser.setFiles(new FilePayload("thuis.png", "image/png", PICTURE));
        assertThat(tess.locator("#body")).hasValue(Pattern.compile("!\\[afbeelding]\\(/files/.{12}\\)"));
        choice(tess, "Onder een schuilnaam").check();
        tess.waitForCondition(
                () -> tess.locator("#ask-form input[name=draft]").inputValue().startsWith("p-"));
        var before = tess.locator("#body").inputValue();
        hook(tess, "ask-submit").click();
        tess.waitForURL(Pattern.compile(".*/questions\\?tab=mine"));
        button(tess, "Neem terug Is dit een gewone groezelplek?").click();
        assertThat(tess.locator("#body")).hasValue(before);
        assertFits(tess);
        assertAccessible(tess);
        tess.navigate("/questions/new");
        button(tess, "Verder schrijven").click();
        assertThat(typed(tess, "ask-title")).hasValue("Is dit een gewone groezelplek?");
        hook(tess, "ask-submit").click();
        tess.waitForURL(Pattern.compile(".*/questions\\?tab=mine"));
        deeds.carryOut();

        var jonas = as(Cast.JONAS);
        jonas.navigate("/questions?tab=newest");
        link(jonas, "Is dit een gewone groezelplek?").click();
        var shown = hook(jonas, "question").locator("img[src^='/files/']");
        assertThat(shown).hasCount(1);
        jonas.waitForCondition(() -> (Boolean) shown.evaluate("it => it.complete && it.naturalWidth === 2"));
        assertThat(hook(jonas, "question")).containsText("Vraagsteller");
    }

    @Test
    void itWorksWithScriptsOff() {
        var amina = signIn(Cast.AMINA, desktop().setJavaScriptEnabled(false));
        amina.navigate("/questions/new");
        choice(amina, "Onder een schuilnaam").check();
        hook(amina, "ask-title").fill("Mag je hier ook snorpelig vragen, zonder scripts?");
        hook(amina, "ask-submit").click();
        assertThat(amina.locator("main")).containsText("snorpelig");
        deeds.carryOut();
        amina.navigate("/questions?tab=mine");
        link(amina, "Mag je hier ook snorpelig vragen, zonder scripts?").click();
        assertThat(hook(amina, "question")).containsText("Vraagsteller");
    }

    private static byte[] picture() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Locator choice(Page page, String name) {
        return page.locator("#ask-form").getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(name));
    }

    private static Locator link(Page page, String name) {
        return page.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }
}
