package nl.zwerm.circles.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.zwerm.circles.methods.Kind;
import nl.zwerm.circles.methods.Line;
import nl.zwerm.circles.methods.Method;
import nl.zwerm.circles.methods.Method.Role;
import nl.zwerm.circles.methods.Phase;
import nl.zwerm.circles.methods.Phase.OwnerMode;
import nl.zwerm.circles.methods.Visibility;
import nl.zwerm.circles.methods.Worded;
import nl.zwerm.circles.room.Act;
import nl.zwerm.circles.room.Room.Pause;
import nl.zwerm.circles.room.Room.Stage;
import nl.zwerm.circles.room.Rules;
import nl.zwerm.circles.room.Sight;
import nl.zwerm.circles.room.Sight.Now;
import nl.zwerm.circles.room.Sight.Seen;
import nl.zwerm.circles.room.Sight.Writable;
import nl.zwerm.people.PersonCard;
import nl.zwerm.people.PersonId;
import nl.zwerm.shared.PublicId;
import nl.zwerm.shared.Said;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;
import nl.zwerm.web.Ui;
import org.jspecify.annotations.Nullable;

/**
 * The room as one person sees it now. {@code once} makes each form known, so that sending it twice does it once;
 * {@code retyped} is what was refused.
 */
@Template("circles/room")
public record RoomPage(
        CircleId circle,
        SessionId session,
        Method method,
        Manner manner,
        String place,
        Stage stage,
        @Nullable Sight sight,
        Map<PersonId, PersonCard> people,
        Quality.Asking asking,
        List<Help> help,
        Instant now,
        boolean guest,
        String once,
        Remains remains,
        Retyped retyped,
        Errors errors) {

    /**
     * What was typed and could not be taken, in a line of this kind, or in the entry that {@code kind} names; {@code sure}
     * is what it is asked about whether it is meant so.
     */
    public record Retyped(String kind, int line, String text, String target, String choice, Sure sure) {

        public static final Retyped NOTHING = in("", "");

        static Retyped in(String kind, String text) {
            return new Retyped(kind, Act.Write.ANY_LINE, text, "", "", Sure.OF_NOTHING);
        }

        Retyped asked(Sure sure) {
            return new Retyped(kind, line, text, target, choice, sure);
        }
    }

    /** The same, saying what was wrong at the place where it was typed. */
    RoomPage refusing(Said why) {
        return new RoomPage(
                circle,
                session,
                method,
                manner,
                place,
                stage,
                sight,
                people,
                asking,
                help,
                now,
                guest,
                once,
                remains,
                retyped,
                Errors.of(typedAt(), why));
    }

    private String typedAt() {
        if (homeless()) {
            return "typed";
        }
        if (sight == null || sight.now() == null) {
            return "room";
        }
        return on().lines().stream()
                .filter(one -> one.open() && retypes(one))
                .map(one -> takesText(one.line()) ? field(one) : "form-" + field(one))
                .findFirst()
                .or(() ->
                        onNow().stream().filter(this::rewrites).map(this::field).findFirst())
                .orElse("room");
    }

    public boolean takesText(Line line) {
        return line.choices().isEmpty() && line.kind() != Kind.VOTE && line.kind() != Kind.CHECK;
    }

    /** The name of the field of a line, and of one's own entry. */
    public String field(Writable writable) {
        return "write-" + on().step() + "-" + writable.index();
    }

    public String field(Seen entry) {
        return "change-" + id(entry);
    }

    public String path() {
        return Session.path(circle, session);
    }

    /** Where a viewer came from: whoever is not of the circle, or not any more, finds nothing there. */
    public String back() {
        return guest ? "/circles" : Circle.path(circle);
    }

    public String backTo() {
        return guest ? "circles.title" : "circles.room.back";
    }

    /** Spread over days: windows instead of minutes. */
    public boolean spread() {
        return manner == Manner.DAYS;
    }

    /** Some are in the same room, others are not. */
    public boolean mixed() {
        return manner == Manner.MIXED;
    }

    /** Where they hear and see each other, when that is somewhere on the web. */
    public boolean link() {
        return manner != Manner.DAYS && SessionPage.link(place);
    }

    /** Who else is not in the room where the others are. */
    public List<String> remote() {
        return seen().people().stream()
                .filter(fellow -> mixed() && fellow.remote() && !mine(fellow.person()))
                .map(fellow -> name(fellow.person()))
                .toList();
    }

    /** Whether the viewer is not there. */
    public boolean far() {
        return mixed() && seen().me().remote();
    }

    public TapsForm taps() {
        return new TapsForm(path(), asking, errors);
    }

    public boolean lobby() {
        return stage == Stage.LOBBY;
    }

    public boolean closed() {
        return stage == Stage.CLOSED;
    }

    /** What is needed of the group, as a key of words. */
    public String safety() {
        return MethodViews.word(method.safetyNeeded());
    }

    public @Nullable String caution(Ui ui) {
        var caution = method.caution();
        return caution == null ? null : caution.in(ui.language());
    }

    public boolean asksForCase() {
        return method.owner() == Method.OwnerBy.BROUGHT;
    }

    public boolean asksForLead() {
        return !method.trainedLeader()
                && (method.lead() == Method.Lead.FACILITATOR
                        || method.required().contains(Role.FAC));
    }

    /** Where the lowest in rank speaks first, the room must know who that is; spread over days nobody is the first. */
    public boolean asksForRank() {
        return !spread() && method.phases().stream().anyMatch(phase -> phase.order() == Phase.Order.LOWEST_FIRST);
    }

    /** What is left of the time of this step, in hundredths. */
    public long share() {
        return Math.max(0, Math.min(100, 100 * left() / total()));
    }

    /** What is left as minutes and seconds. */
    public String clock() {
        long left = Math.max(0, left() / 1000);
        return left / 60 + ":" + (left % 60 < 10 ? "0" : "") + left % 60;
    }

    public String subject() {
        return Rooms.SUBJECT + "-" + session;
    }

    public Sight seen() {
        return Objects.requireNonNull(sight);
    }

    public Now on() {
        return Objects.requireNonNull(seen().now());
    }

    public String name(@Nullable PersonId person) {
        var card = person == null ? null : people.get(person);
        return card == null ? "" : card.name();
    }

    public List<String> names(List<PersonId> some) {
        return some.stream()
                .filter(person -> !person.equals(seen().me().person()))
                .map(this::name)
                .toList();
    }

    public boolean mine(PersonId person) {
        return person.equals(seen().me().person());
    }

    public String in(Ui ui, Worded text) {
        return text.in(ui.language());
    }

    /** The viewer's own part in this phase, as the key of a sentence. */
    public String part() {
        var now = on();
        if (now.outside()) {
            return here("circles.room.part.outside");
        }
        if (now.late()) {
            return "circles.room.part.late";
        }
        boolean owner = seen().me().person().equals(seen().owner());
        if (now.myTurn()) {
            return "circles.room.part.turn";
        }
        if (owner && now.phase().owner() == OwnerMode.READ) {
            return here("circles.room.part.listen");
        }
        if (now.onTurn() != null) {
            return "circles.room.part.wait-turn";
        }
        if (!now.lines().isEmpty()) {
            return owner && now.phase().owner() == OwnerMode.WRITE
                    ? "circles.room.part.owner-writes"
                    : "circles.room.part.write";
        }
        return talk(now.phase()) ? "circles.room.part.talk" : here("circles.room.part.read");
    }

    /** The key of a sentence to people who hear each other, or of the one that is said over days. */
    private String here(String key) {
        return spread() ? key + ".days" : key;
    }

    static boolean talk(Phase phase) {
        return phase.lines().stream()
                .allMatch(line -> line.visibility() == Visibility.TALK
                        || line.visibility() == Visibility.PRIV
                        || line.kind() == Kind.NONE);
    }

    /** Who is ready, or whom what was shown waits for, as the key of a count. */
    public String count() {
        return on().shown() ? "circles.room.on-count" : "circles.room.ready-count";
    }

    /** What sends a line, as the key of its button: what is for oneself is shared with nobody. */
    public String send(Line line) {
        return "circles.send."
                + switch (line.kind()) {
                    case VOTE -> "vote";
                    case CHECK -> "check";
                    default -> line.visibility() == Visibility.PRIV ? "keep" : "text";
                };
    }

    /** What pressing stop does: among a few the others can tell who did it. */
    public String stopHow() {
        return seen().people().size() < Rules.SAFE_TO_HIDE ? "circles.room.stop.how-few" : "circles.room.stop.how";
    }

    /** How what the viewer writes here is seen by others, as the key of a sentence; said before they type. */
    public String shown(Line line) {
        var now = on();
        if (line.sealedUntil() > 0) {
            return "circles.room.shown.sealed";
        }
        if (line.kind() == Kind.VOTE) {
            return vote(line);
        }
        if (!now.group().isEmpty() && line.visibility() != Visibility.PRIV && line.visibility() != Visibility.BACK) {
            return line.visibility() == Visibility.HUR ? "circles.room.shown.group-hur" : "circles.room.shown.group";
        }
        return switch (line.visibility()) {
            case ANON -> now.fallsBack() ? few(line) : "circles.room.shown.anon";
            case HUR -> now.shown() ? "circles.room.shown.live" : "circles.room.shown.hur";
            case BACK -> "circles.room.shown.back";
            case PRIV -> "circles.room.shown.priv";
            default -> "circles.room.shown.live";
        };
    }

    /** Votes are counted and never listed; where they choose between answers not even the count is shown. */
    static String vote(Line line) {
        if (line.of() == null) {
            return "circles.room.shown.vote-choice";
        }
        return line.visibility().hidden() ? "circles.room.shown.vote" : "circles.room.shown.vote-live";
    }

    private String few(Line line) {
        return method.weighs(on().index(), line) ? "circles.room.shown.few" : "circles.room.shown.falls-back";
    }

    /** Milliseconds of this step in all, and those that are left; less than none when it runs over. */
    public long total() {
        return Math.max(1, Duration.between(on().started(), on().due()).toMillis());
    }

    public long left() {
        return Duration.between(now, on().due()).toMillis();
    }

    /** Milliseconds until something changes though nobody does anything; nothing where it waits for people, or for days. */
    public @Nullable String moves() {
        var at = on().moves();
        return at == null || spread()
                ? null
                : Long.toString(Duration.between(now, at).toMillis());
    }

    /** One who is not alone with a few others does not end it for all. */
    public boolean ends() {
        return seen().leads() || seen().steers() && seen().people().size() < Rules.SAFE_TO_HIDE;
    }

    /** Who says that it goes on, where it stands still since somebody wanted so. */
    public String pausedHow() {
        var standing = Objects.requireNonNull(seen().standing());
        if (standing.reason() == Pause.Reason.FACILITATOR) {
            return method.led() ? "circles.room.paused.how.FACILITATOR" : "circles.room.paused.how.ANYBODY";
        }
        return here("circles.room.paused.how." + standing.reason().name());
    }

    public boolean paused() {
        return stage == Stage.PAUSED;
    }

    public boolean needsReady() {
        var now = on();
        return !now.outside()
                && !now.late()
                && (!now.lines().isEmpty() || now.myTurn() || now.waited() > 0 && canBeReady());
    }

    /** Also with reading what was shown, where the session goes on as soon as all are. */
    private boolean canBeReady() {
        var now = on();
        return now.meReady()
                || now.shown()
                        && method.lead() == Method.Lead.ENGINE
                        && now.phase().lines().stream()
                                .anyMatch(line -> line.who() == Role.ALL
                                        && line.visibility().hidden());
    }

    /** Whose case it is now, where each brings one in turn, as the key of a sentence. */
    public String roundWord() {
        var owner = seen().owner();
        return owner != null && mine(owner) ? "circles.room.round.yours" : "circles.room.round";
    }

    /** Whose case follows once this round is over, where somebody's does. */
    public @Nullable PersonId nextOwner() {
        var round = on().round();
        return round == null || on().next() != null ? null : round.next();
    }

    public int phaseNumber() {
        return on().index() + 1;
    }

    public List<Role> roles(Sight.Fellow fellow) {
        var roles = new ArrayList<Role>();
        if (fellow.person().equals(seen().owner())) {
            roles.add(Role.OWN);
        }
        roles.addAll(fellow.roles().stream().sorted().toList());
        return roles;
    }

    public List<Seen> onNow() {
        return seen().past().stream()
                .filter(Sight.Shown::on)
                .flatMap(shown -> shown.entries().stream())
                .toList();
    }

    /** What was written before and belongs in the middle now. */
    public List<Seen> again() {
        return InTheMiddle.of(method, seen(), on());
    }

    public List<Sight.Shown> earlier() {
        return seen().past().stream().filter(shown -> !shown.on()).toList();
    }

    /** The words of a choice, in the reader's language. */
    public String choice(Ui ui, Seen entry) {
        return words(ui, entry.line(), entry.choice());
    }

    private static String words(Ui ui, Line line, @Nullable String key) {
        return line.choices().stream()
                .filter(choice -> choice.key().equals(key))
                .map(choice -> choice.words().in(ui.language()))
                .findFirst()
                .orElse("");
    }

    /** What the owner made of it. */
    public String ratings(Ui ui, Seen entry) {
        return entry.ratings().stream()
                .map(key -> method.phases().stream()
                        .map(Phase::lines)
                        .flatMap(List::stream)
                        .filter(line -> line.kind() == Kind.RATING)
                        .map(line -> words(ui, line, key))
                        .filter(words -> !words.isEmpty())
                        .findFirst()
                        .orElse(key))
                .collect(Collectors.joining(", "));
    }

    /** What an answer or a vote is about, where that can be read; empty for all else. */
    public String about(Seen entry) {
        var target = entry.target();
        return target == null
                ? ""
                : seen().past().stream()
                        .flatMap(shown -> shown.entries().stream())
                        .filter(other -> other.id() == target)
                        .map(Seen::text)
                        .findFirst()
                        .orElse("");
    }

    public String id(Seen entry) {
        return PublicId.show(entry.id());
    }

    /** What the viewer wrote for themselves alone, and what goes when the session closes; by phase, the first one first. */
    public List<Sight.Shown> notes() {
        return seen().past().reversed().stream()
                .map(shown -> new Sight.Shown(
                        shown.phase(),
                        shown.index(),
                        shown.on(),
                        shown.owner(),
                        shown.entries().stream()
                                .filter(entry -> entry.mine() && entry.line().visibility() == Visibility.PRIV)
                                .toList()))
                .filter(shown -> !shown.entries().isEmpty())
                .toList();
    }

    /** The same as plain text, to take along. */
    public String notes(String language) {
        return notes().stream()
                .map(shown -> shown.phase().title().in(language) + "\n"
                        + shown.entries().stream()
                                .map(entry -> "- " + entry.text())
                                .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    /** Whether what was typed has no place any more; then it is shown to be copied, and not lost. */
    public boolean homeless() {
        return !retyped.text().isBlank()
                && (sight == null
                        || sight.now() == null
                        || sight.now().lines().stream().noneMatch(one -> one.open() && retypes(one))
                                && onNow().stream().noneMatch(this::rewrites));
    }

    /** Whose turn can be passed on, since they are away. */
    public boolean turnStands() {
        var turn = on().onTurn();
        return seen().people().stream().anyMatch(fellow -> fellow.person().equals(turn) && fellow.away());
    }

    public boolean retypes(Writable writable) {
        return retyped.kind().equals(writable.line().kind().name())
                && (retyped.line() == Act.Write.ANY_LINE || retyped.line() == writable.index());
    }

    public boolean rewrites(Seen entry) {
        return entry.changeable() && id(entry).equals(retyped.kind());
    }
}
