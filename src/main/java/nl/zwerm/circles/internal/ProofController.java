package nl.zwerm.circles.internal;

import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

import nl.zwerm.people.Viewer;
import nl.zwerm.shared.NotFound;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Proofs of attendance: whoever was there gets one, and whoever has the address in hand checks it, signed in or not. */
@Controller
class ProofController {

    private final Proofs proofs;

    ProofController(Proofs proofs) {
        this.proofs = proofs;
    }

    @GetMapping("/circles/{circle}/sessions/{session}/proof")
    ModelAndView make(@PathVariable CircleId circle, @PathVariable SessionId session, Viewer viewer) {
        return redirect(proofs.path(circle, session, viewer));
    }

    @GetMapping("/proof/{token}")
    ModelAndView show(@PathVariable String token) {
        var proof = proofs.read(token);
        var page = view(new ProofPage(proof.orElse(null), token));
        if (proof.isEmpty()) {
            page.setStatus(HttpStatus.NOT_FOUND);
        }
        return page;
    }

    @GetMapping("/proof/{token}/proof.json")
    ResponseEntity<byte[]> file(@PathVariable String token) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"proof.json\"")
                .body(proofs.file(token).orElseThrow(NotFound::new));
    }
}
