package nl.zwerm.files.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import nl.zwerm.files.FileId;
import nl.zwerm.files.internal.Sendings.Taking;
import nl.zwerm.people.Viewer;
import nl.zwerm.web.Words;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.server.ResponseStatusException;

/** Files sent in pieces, by the tus protocol 1.0: its core, with creation and termination. */
@Controller
@RequestMapping("/files/uploads")
class SendingsController {

    private static final String VERSION = "1.0.0";
    private static final String OFFSET = "Upload-Offset";

    private final Sendings sendings;
    private final Words words;

    SendingsController(Sendings sendings, Words words) {
        this.sendings = sendings;
        this.words = words;
    }

    @ModelAttribute
    void speakTheSame(@RequestHeader(name = "Tus-Resumable", defaultValue = "") String version) {
        if (!VERSION.equals(version)) {
            throw new ResponseStatusException(HttpStatus.PRECONDITION_FAILED);
        }
    }

    @ExceptionHandler(ResponseStatusException.class)
    ResponseEntity<?> otherVersion(ResponseStatusException failure) {
        return answer(HttpStatus.PRECONDITION_FAILED)
                .header("Tus-Version", VERSION)
                .build();
    }

    @PostMapping
    ResponseEntity<?> create(
            @RequestHeader("Upload-Length") long size,
            @RequestHeader(name = "Upload-Metadata", defaultValue = "") String metadata,
            Viewer viewer) {
        return switch (sendings.begin(name(metadata), size, viewer)) {
            case Taking.Taken(var sending) ->
                answer(HttpStatus.CREATED)
                        .header("Location", "/files/uploads/" + sending.id())
                        .build();
            case Taking.Refused refused -> refuse(refused, viewer);
        };
    }

    @RequestMapping(path = "/{id}", method = RequestMethod.HEAD)
    ResponseEntity<?> show(@PathVariable FileId id, Viewer viewer) {
        return soFar(HttpStatus.OK, sendings.require(id, viewer));
    }

    /** Whole pieces are kept as they come; of a connection that is cut off the piece it stood in is lost. */
    @PatchMapping(path = "/{id}", consumes = "application/offset+octet-stream")
    ResponseEntity<?> update(
            @PathVariable FileId id, @RequestHeader(OFFSET) long offset, InputStream body, Viewer viewer)
            throws IOException {
        var sending = sendings.require(id, viewer);
        if (offset != sending.received()) {
            return soFar(HttpStatus.CONFLICT, sending);
        }
        while (!sending.whole()) {
            var piece = body.readNBytes(sending.next() + (sending.last() ? 1 : 0));
            if (piece.length > sending.next()) {
                return soFar(HttpStatus.CONTENT_TOO_LARGE, sending);
            }
            if (piece.length < sending.next()) {
                return soFar(piece.length == 0 ? HttpStatus.NO_CONTENT : HttpStatus.BAD_REQUEST, sending);
            }
            switch (sendings.take(sending, piece, viewer).orElse(null)) {
                case Taking.Taken(var more) -> sending = more;
                case Taking.Refused refused -> {
                    return refuse(refused, viewer);
                }
                case null -> {
                    return soFar(HttpStatus.CONFLICT, sendings.require(id, viewer));
                }
            }
        }
        return soFar(HttpStatus.NO_CONTENT, sending);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<?> delete(@PathVariable FileId id, Viewer viewer) {
        sendings.drop(id, viewer);
        return answer(HttpStatus.NO_CONTENT).build();
    }

    private ResponseEntity<?> soFar(HttpStatus status, Sending sending) {
        var answer = answer(status)
                .header(OFFSET, Long.toString(sending.received()))
                .header("Upload-Length", Long.toString(sending.size()));
        return sending.whole()
                ? answer.header("Zwerm-Markdown", encoded(sendings.link(sending)))
                        .build()
                : answer.build();
    }

    private ResponseEntity<?> refuse(Taking.Refused refused, Viewer viewer) {
        var sentence =
                words.say(viewer.locale(), refused.why().key(), refused.why().with());
        return ResponseEntity.status(refused.status())
                .header("Tus-Resumable", VERSION)
                .body(Map.of("error", sentence));
    }

    private static BodyBuilder answer(HttpStatus status) {
        return ResponseEntity.status(status).header("Tus-Resumable", VERSION).cacheControl(CacheControl.noStore());
    }

    private static String encoded(String markdown) {
        return URLEncoder.encode(markdown, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Pairs with a comma between them, each a word and its value in Base64. */
    private static String name(String metadata) {
        return Arrays.stream(metadata.split(","))
                .map(String::strip)
                .filter(pair -> pair.startsWith("filename "))
                .map(pair -> decoded(pair.substring("filename ".length())))
                .findFirst()
                .orElse("");
    }

    private static String decoded(String value) {
        try {
            return new String(Base64.getDecoder().decode(value.strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return "";
        }
    }
}
