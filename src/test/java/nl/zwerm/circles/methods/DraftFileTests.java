package nl.zwerm.circles.methods;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import nl.zwerm.circles.methods.Draft.Entry;
import nl.zwerm.circles.methods.Draft.Part;
import nl.zwerm.circles.methods.Draft.Texts;
import nl.zwerm.circles.methods.DraftFile.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What somebody changes of a method is written as a file, and read as strictly as any. */
class DraftFileTests {

    private static final String ID = "7kq2m0000000";

    private static final MethodLibrary LIBRARY = MethodFiles.library();

    static List<Method> all() {
        return LIBRARY.all();
    }

    private static Method method(String id) {
        return LIBRARY.find(id).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatNobodyChangedIsTheSameMethod(Method method) {
        var again = whole(Draft.of(method), method);

        assertThat(again)
                .usingRecursiveComparison()
                .ignoringFields("id", "purposes")
                .isEqualTo(method);
        assertThat(again.purposes()).containsExactlyInAnyOrderElementsOf(method.purposes());
        assertThat(again.id()).isEqualTo(ID);
    }

    @ParameterizedTest
    @MethodSource("all")
    void aPhaseMoreTakesMoreTime(Method method) {
        var draft = withPart(Draft.of(method).added(), method.phases().size(), part -> with(part, "Nog iets", "7"));

        var read = DraftFile.read(ID, talkingLast(draft), method);

        assertThat(read).isInstanceOf(DraftFile.Whole.class);
        var more = ((DraftFile.Whole) read).method();
        assertThat(more.phases()).hasSize(method.phases().size() + 1);
        assertThat(more.minutes()).isEqualTo(draft.open() ? method.minutes() : method.minutes() + 7);
    }

    @Test
    void whatIsTypedOnceStandsInBothLanguages() {
        var method = method("five-step");
        var draft = Draft.of(method).named(new Texts("", "Our walk"));

        assertThat(whole(draft, method).name()).isEqualTo(new Worded("Our walk", "Our walk"));
    }

    @Test
    void wordsAreNeverTakenForAnythingElse() {
        var method = method("five-step");
        var wild = List.of(
                "\"}, owner: none",
                "a: b",
                "#niets",
                "- één",
                "'",
                "\\",
                "&a *a !!x",
                "yes",
                "123",
                "😀 ja",
                "{nl: x}",
                "x\ty");

        for (var text : wild) {
            var read = whole(Draft.of(method).named(new Texts(text, text)), method);
            assertThat(read.name().nl()).isEqualTo(text);
            assertThat(read.owner()).isEqualTo(method.owner());
        }
    }

    @Test
    void whatIsWrongIsToldWhereItStands() {
        var method = method("incident");
        assertThat(troubles(at(method, 2, part -> with(part, "Drie", "-5")), method))
                .containsExactly(new Place(2, -1, "minutes") + " circles.file.minutes");
        assertThat(troubles(at(method, 1, part -> with(part, "x".repeat(81), "5")), method))
                .containsOnly(new Place(1, -1, "title") + " circles.file.too-long");
        assertThat(troubles(at(method, 1, part -> with(part, " ", "5")), method))
                .containsOnly(new Place(1, -1, "title") + " circles.file.empty");
        assertThat(troubles(at(method, 1, part -> part.with(List.of(entry("ROOT", "question", "LIVE")))), method))
                .contains(new Place(1, 0, "") + " circles.file.one-of");
        assertThat(troubles(none(method), method)).contains(new Place(-1, -1, "") + " circles.file.phases");
    }

    @Test
    void aPhaseThatIsGoneLeadsNowhereAndToNoOther() {
        var method = method("problem-solving");
        int asked = method.indexOf(6);
        var gone = Draft.of(method).removed(asked);
        for (var draft : List.of(gone, gone.added(), gone.doubled(0))) {
            assertThat(draft.parts()).noneMatch(part -> part.key().equals("6"));
            assertThat(troubles(draft, method)).anyMatch(one -> one.endsWith("only_when] circles.own.phase-gone"));
        }
    }

    @Test
    void referencesStayWithTheirPhaseWhereverItIsMoved() {
        var method = method("incident");
        var sealed = method.phases().stream()
                .flatMap(phase -> phase.lines().stream())
                .filter(line -> line.sealedUntil() > 0)
                .findFirst()
                .orElseThrow();
        int at = method.indexOf(sealed.sealedUntil());
        var draft = Draft.of(method).doubled(0).removed(0);
        var moved = whole(draft.moved(at, 1).moved(at + 1, -1), method);
        assertThat(moved.phases()).hasSameSizeAs(method.phases());

        var longer = withPart(Draft.of(method).added(), method.phases().size(), part -> with(part, "Iets", "5"));
        longer = talkingLast(longer);
        for (int index = method.phases().size(); index > at; index--) {
            longer = longer.moved(index, -1);
        }
        assertThat(whole(longer, method).phases().stream()
                        .flatMap(phase -> phase.lines().stream())
                        .filter(line -> line.sealedUntil() > 0)
                        .findFirst()
                        .orElseThrow()
                        .sealedUntil())
                .isEqualTo(sealed.sealedUntil() + 1);
    }

    @Test
    void aRoundWithoutAWayOutIsRefused() {
        var method = method("five-step");
        var draft = at(
                method,
                3,
                part -> new Part(
                        part.key(),
                        part.title(),
                        part.instruction(),
                        part.minutes(),
                        part.scale(),
                        part.owner(),
                        "",
                        "",
                        "",
                        "",
                        "",
                        "1",
                        part.entries()));

        assertThat(troubles(draft, method)).containsExactly(new Place(3, -1, "") + " circles.file.cycle");
    }

    @Test
    void whereATrainedLeaderMustLeadNobodyElseDoes() {
        var method = method("balint");
        var draft = Draft.of(method);
        var changed = new Draft(
                draft.name(),
                draft.need(),
                draft.keeps(),
                draft.least(),
                draft.most(),
                draft.minutes(),
                "engine",
                draft.parts(),
                draft.rounds());

        assertThat(whole(changed, method).lead()).isEqualTo(method.lead());
        assertThat(whole(changed, method).trainedLeader()).isTrue();
    }

    /** Whatever buttons are pressed and whatever is typed, there is a method or a reason. */
    @Test
    void aThousandWildEditsAllHaveAnAnswer() {
        var lot = new Random(20261126);
        var scraps = List.of(
                "",
                "-1",
                "99999999999",
                "NaN",
                "x".repeat(5_000),
                "\u0000",
                "\ud83d",
                "OWN",
                "vote",
                "[]",
                "null",
                "3");
        for (int round = 0; round < 1_000; round++) {
            var method = all().get(lot.nextInt(all().size()));
            var draft = Draft.of(method);
            for (int edit = 0; edit < 1 + lot.nextInt(6); edit++) {
                draft = wild(draft, scraps.get(lot.nextInt(scraps.size())), lot);
            }
            assertThat(DraftFile.read(ID, draft, method))
                    .satisfiesAnyOf(
                            read -> assertThat(read).isInstanceOf(DraftFile.Whole.class),
                            read -> assertThat(((DraftFile.Refused) read).troubles())
                                    .isNotEmpty());
        }
    }

    private static Draft wild(Draft draft, String scrap, Random lot) {
        int index = lot.nextInt(Math.max(1, draft.parts().size()));
        return switch (lot.nextInt(8)) {
            case 0 -> draft.removed(index);
            case 1 -> draft.added();
            case 2 -> draft.doubled(index);
            case 3 -> draft.moved(index, lot.nextBoolean() ? 1 : -1);
            case 4 -> draft.withEntry(index).withoutEntry(index, 0);
            case 5 -> draft.named(new Texts(scrap, scrap));
            case 6 -> withPart(draft, index, part -> with(part, scrap, scrap));
            default -> withPart(draft, index, part -> part.with(List.of(entry(scrap, scrap, scrap))));
        };
    }

    private static Method whole(Draft draft, Method base) {
        var read = DraftFile.read(ID, draft, base);
        assertThat(read).isInstanceOf(DraftFile.Whole.class);
        return ((DraftFile.Whole) read).method();
    }

    private static List<String> troubles(Draft draft, Method base) {
        var read = DraftFile.read(ID, draft, base);
        assertThat(read).isInstanceOf(DraftFile.Refused.class);
        return ((DraftFile.Refused) read)
                .troubles().stream()
                        .map(trouble -> trouble.place() + " " + trouble.said().key())
                        .toList();
    }

    private static Draft none(Method method) {
        var draft = Draft.of(method);
        for (var _ : method.phases()) {
            draft = draft.removed(0);
        }
        return draft;
    }

    private static Draft talkingLast(Draft draft) {
        return withPart(draft, draft.parts().size() - 1, part -> part.with(List.of()));
    }

    private static Draft at(Method method, int index, UnaryOperator<Part> change) {
        return withPart(Draft.of(method), index, change);
    }

    private static Draft withPart(Draft draft, int index, UnaryOperator<Part> change) {
        var parts = new ArrayList<>(draft.parts());
        if (index < parts.size()) {
            parts.set(index, change.apply(parts.get(index)));
        }
        return new Draft(
                draft.name(),
                draft.need(),
                draft.keeps(),
                draft.least(),
                draft.most(),
                draft.minutes(),
                draft.lead(),
                parts,
                draft.rounds());
    }

    private static Part with(Part part, String title, String minutes) {
        return new Part(
                part.key(),
                new Texts(title, title),
                part.instruction().dutch().isBlank() ? new Texts("Doe", "Do") : part.instruction(),
                minutes,
                part.scale(),
                part.owner(),
                part.groups(),
                part.order(),
                part.chooses(),
                part.whenPhase(),
                part.whenAnswer(),
                part.next(),
                part.entries());
    }

    private static Entry entry(String who, String kind, String visibility) {
        return new Entry(who, kind, "3", "300", "", visibility, "", "", "", "session", List.of());
    }
}
