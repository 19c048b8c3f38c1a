package nl.zwerm.circles.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Limits;
import nl.zwerm.shared.NotFound;
import nl.zwerm.shared.Said;
import nl.zwerm.web.Flash;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Proofs of attendance: whoever was there gets one, and whoever has the address in hand checks it, signed in or not. */
@Controller
class ProofController {

    /** From one address, which a whole house may share. */
    private static final int MOST_A_MINUTE = 60;

    private final Proofs proofs;
    private final Limits limits;

    ProofController(Proofs proofs, Limits limits) {
        this.proofs = proofs;
        this.limits = limits;
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

    @GetMapping("/proof")
    ModelAndView ask() {
        return view(new ProofCheckPage("", Errors.NONE));
    }

    @PostMapping("/proof")
    ModelAndView check(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletRequest request)
            throws IOException {
        limits.take("proof", request.getRemoteAddr().hashCode(), MOST_A_MINUTE, Duration.ofMinutes(1));
        if (file != null && file.getSize() > Proofs.LONGEST_FILE) {
            return refused("file", "circles.proof.check.too-large", code);
        }
        if (file != null && !file.isEmpty()) {
            return proofs.check(file.getBytes())
                    .map(token -> redirect(Proofs.PATH + token, new Flash("circles.proof.check.same")))
                    .orElseGet(() -> refused("file", "circles.proof.check.changed", code));
        }
        return proofs.token(code)
                .map(token -> redirect(Proofs.PATH + token))
                .orElseGet(() -> refused(
                        code.isBlank() ? "file" : "code",
                        code.isBlank() ? "circles.proof.check.nothing" : "circles.proof.check.wrong",
                        code));
    }

    private static ModelAndView refused(String field, String key, String code) {
        return invalid(new ProofCheckPage(code, Errors.of(field, Said.of(key))));
    }

    @GetMapping("/proof/{token}/proof.pdf")
    ResponseEntity<byte[]> sheet(@PathVariable String token, @RequestParam(defaultValue = "nl") String language) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"proof.pdf\"")
                .body(proofs.sheet(token, Words.locale(language)).orElseThrow(NotFound::new));
    }

    @GetMapping("/proof/{token}/proof.json")
    ResponseEntity<byte[]> file(@PathVariable String token) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"proof.json\"")
                .body(proofs.file(token).orElseThrow(NotFound::new));
    }
}
