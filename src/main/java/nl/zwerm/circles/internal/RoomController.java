package nl.zwerm.circles.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.redirect;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import nl.zwerm.circles.internal.RoomPage.Retyped;
import nl.zwerm.circles.methods.Kind;
import nl.zwerm.circles.room.Act;
import nl.zwerm.circles.room.Refused;
import nl.zwerm.circles.room.Rules;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.NotFound;
import nl.zwerm.shared.PublicId;
import nl.zwerm.shared.Said;
import nl.zwerm.text.Guarded;
import nl.zwerm.text.Guards;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/** What people do in the room of a session. */
@Controller
@RequestMapping("/circles/{circle}/sessions/{session}")
class RoomController {

    /** The room says how long a text may be; this keeps out what nobody types. */
    private static final int LONGEST = 10_000;

    private final Rooms rooms;
    private final RoomViews views;
    private final Planning planning;

    RoomController(Rooms rooms, RoomViews views, Planning planning) {
        this.planning = planning;
        this.rooms = rooms;
        this.views = views;
    }

    @PostMapping("/arrival")
    ModelAndView enter(@PathVariable CircleId circle, @PathVariable SessionId session, Viewer viewer) {
        return planning.mayEnter(circle, session, viewer)
                ? act(circle, session, Act.Enter::new, viewer)
                : redirect(path(circle, session));
    }

    @PostMapping("/departure")
    ModelAndView leave(@PathVariable CircleId circle, @PathVariable SessionId session, Viewer viewer) {
        return rooms.entered(circle, session, viewer)
                ? act(circle, session, Act.Leave::new, viewer)
                : redirect(path(circle, session));
    }

    @PostMapping("/beat")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void beat(@PathVariable CircleId circle, @PathVariable SessionId session, Viewer viewer) {
        rooms.beat(circle, session, viewer);
    }

    @PostMapping("/offer")
    ModelAndView offer(
            @PathVariable CircleId circle,
            @PathVariable SessionId session,
            @RequestParam(defaultValue = "false") boolean brings,
            @RequestParam(defaultValue = "false") boolean leads,
            @RequestParam(defaultValue = "false") boolean scribes,
            @RequestParam(defaultValue = "false") boolean inside,
            @RequestParam(defaultValue = "false") boolean remote,
            @RequestParam(defaultValue = "0") int rank,
            Viewer viewer) {
        return act(circle, session, by -> new Act.Offer(by, brings, leads, scribes, inside, remote, rank), viewer);
    }

    @PostMapping("/beginning")
    ModelAndView begin(@PathVariable CircleId circle, @PathVariable SessionId session, Viewer viewer) {
        return act(circle, session, Act.Begin::new, viewer);
    }

    @PostMapping("/entries")
    ModelAndView write(
            @PathVariable CircleId circle,
            @PathVariable SessionId session,
            @RequestParam String kind,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String target,
            @RequestParam(required = false) @Nullable String choice,
            @RequestParam(defaultValue = "") String once,
            @RequestParam(defaultValue = "" + Rules.ANY_STEP) int step,
            @RequestParam(defaultValue = "" + Act.Write.ANY_LINE) int line,
            @RequestParam(defaultValue = "") String sure,
            Viewer viewer) {
        var read = kind(kind);
        var typed = new Retyped(read.name(), line, text, target, choice == null ? "" : choice, Sure.OF_NOTHING);
        return guarded(circle, session, typed, Sure.ticked(sure), viewer, clean -> {
            var about = target.isEmpty() ? null : PublicId.read(target).orElseThrow(NotFound::new);
            rooms.act(
                    circle,
                    session,
                    step,
                    new Act.Write(
                            viewer.id(),
                            line,
                            read,
                            clean,
                            about,
                            choice,
                            once.substring(0, Math.min(40, once.length()))),
                    viewer);
            return redirect(path(circle, session));
        });
    }

    /** What one wrote for oneself goes with the session, unless one takes it along (DOMAIN 1.1). */
    @GetMapping("/notes")
    ResponseEntity<String> notes(@PathVariable CircleId circle, @PathVariable SessionId session, Viewer viewer) {
        var page = views.find(circle, session, viewer)
                .filter(room -> !room.notes().isEmpty())
                .orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"notes.txt\"")
                .body(page.notes(viewer.language()));
    }

    @PostMapping("/entries/{entry}")
    ModelAndView rewrite(
            @PathVariable CircleId circle,
            @PathVariable SessionId session,
            @PathVariable String entry,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String sure,
            Viewer viewer) {
        return guarded(circle, session, Retyped.in(entry, text), Sure.ticked(sure), viewer, clean -> {
            rooms.act(
                    circle,
                    session,
                    Rules.ANY_STEP,
                    new Act.Rewrite(viewer.id(), PublicId.require(entry), clean),
                    viewer);
            return redirect(path(circle, session));
        });
    }

    @PostMapping("/entries/{entry}/withdrawal")
    ModelAndView withdraw(
            @PathVariable CircleId circle, @PathVariable SessionId session, @PathVariable String entry, Viewer viewer) {
        return act(circle, session, by -> new Act.Withdraw(by, PublicId.require(entry)), viewer);
    }

    @PostMapping("/readiness")
    ModelAndView ready(
            @PathVariable CircleId circle,
            @PathVariable SessionId session,
            @RequestParam(defaultValue = "true") boolean ready,
            @RequestParam(defaultValue = "" + Rules.ANY_STEP) int step,
            Viewer viewer) {
        return act(circle, session, step, by -> new Act.Ready(by, ready), viewer);
    }

    @PostMapping("/next")
    ModelAndView next(
            @PathVariable CircleId circle,
            @PathVariable SessionId session,
            @RequestParam(defaultValue = "false") boolean beyond,
            @RequestParam(defaultValue = "" + Rules.ANY_STEP) int step,
            Viewer viewer) {
        return act(circle, session, step, by -> new Act.Next(by, beyond), viewer);
    }

    @PostMapping("/extension")
    ModelAndView extend(
            @PathVariable CircleId circle,
            @PathVariable SessionId session,
            @RequestParam(defaultValue = "" + Rules.ANY_STEP) int step,
            Viewer viewer) {
        return act(circle, session, step, Act.Extend::new, viewer);
    }

    @PostMapping("/turn/passing")
    ModelAndView passTurn(
            @PathVariable CircleId circle,
            @PathVariable SessionId session,
            @RequestParam(defaultValue = "" + Rules.ANY_STEP) int step,
            Viewer viewer) {
        return act(circle, session, step, Act.PassTurn::new, viewer);
    }

    @PostMapping("/pause")
    ModelAndView pause(@PathVariable CircleId circle, @PathVariable SessionId session, Viewer viewer) {
        return act(circle, session, Act.Halt::new, viewer);
    }

    @PostMapping("/resumption")
    ModelAndView resume(@PathVariable CircleId circle, @PathVariable SessionId session, Viewer viewer) {
        return act(circle, session, Act.Resume::new, viewer);
    }

    @PostMapping("/stop")
    ModelAndView stop(@PathVariable CircleId circle, @PathVariable SessionId session, Viewer viewer) {
        return act(circle, session, Act.Stop::new, viewer);
    }

    @PostMapping("/lead")
    ModelAndView handOver(
            @PathVariable CircleId circle,
            @PathVariable SessionId session,
            @RequestParam(defaultValue = "") String to,
            Viewer viewer) {
        return act(circle, session, by -> new Act.HandOver(by, PersonId.valueOf(to)), viewer);
    }

    @PostMapping("/lead/taking")
    ModelAndView takeLead(@PathVariable CircleId circle, @PathVariable SessionId session, Viewer viewer) {
        return act(circle, session, Act.TakeLead::new, viewer);
    }

    @PostMapping("/end")
    ModelAndView close(@PathVariable CircleId circle, @PathVariable SessionId session, Viewer viewer) {
        return act(circle, session, Act.Close::new, viewer);
    }

    private ModelAndView act(CircleId circle, SessionId session, Function<PersonId, Act> act, Viewer viewer) {
        return act(circle, session, Rules.ANY_STEP, act, viewer);
    }

    private ModelAndView act(CircleId circle, SessionId session, int step, Function<PersonId, Act> act, Viewer viewer) {
        try {
            rooms.act(circle, session, step, act.apply(viewer.id()), viewer);
            return redirect(path(circle, session));
        } catch (Refused refused) {
            return refused(circle, session, Retyped.NOTHING, refused, viewer);
        }
    }

    /**
     * A text is cleaned, and looked through for what may point at a patient, before the room hears of it. Of what is far
     * too long the room hears as much as tells it so, since it knows how much fits; all of it is given back.
     */
    private ModelAndView guarded(
            CircleId circle,
            SessionId session,
            Retyped typed,
            Sure sure,
            Viewer viewer,
            Function<String, ModelAndView> then) {
        var text = typed.text();
        var read = Guards.optionalText(text, LONGEST);
        if (read instanceof Guarded.Refused(var key, var with) && !with.containsKey("max")) {
            return invalid(views.refusing(circle, session, typed, new Said(key, with), viewer));
        }
        var clean = read instanceof Guarded.Fine(var fine) ? fine : text.substring(0, LONGEST);
        var objection = PatientGuard.objection(clean, sure);
        if (objection.isPresent()) {
            var why = objection.get();
            var again = why.key().equals(PatientGuard.ASKS) ? typed.asked(sure.and(why)) : typed;
            return invalid(views.refusing(circle, session, again, why, viewer));
        }
        try {
            return then.apply(clean);
        } catch (Refused refused) {
            // Who meant it so is not asked again.
            return refused(circle, session, typed.asked(sure), refused, viewer);
        }
    }

    private ModelAndView refused(CircleId circle, SessionId session, Retyped retyped, Refused refused, Viewer viewer) {
        var why = refused.limit() > 0
                ? new Said(
                        "text.too-long",
                        Map.of("max", refused.limit(), "given", retyped.text().length()))
                : Said.of(refused.why().word());
        return invalid(views.refusing(circle, session, retyped, why, viewer));
    }

    private static Kind kind(String name) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static String path(CircleId circle, SessionId session) {
        return Session.path(circle, session);
    }
}
