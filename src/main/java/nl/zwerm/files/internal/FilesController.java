package nl.zwerm.files.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import nl.zwerm.files.FileId;
import nl.zwerm.files.KeptFile;
import nl.zwerm.files.internal.Uploads.Upload;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.NotFound;
import nl.zwerm.text.ImageType;
import nl.zwerm.web.Words;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Pictures in texts: a script sends one and gets the words that show it. */
@Controller
@RequestMapping("/files")
class FilesController {

    private static final String NOTHING_RUNS = "default-src 'none'; style-src 'none'; sandbox";

    private final Uploads uploads;
    private final Words words;

    FilesController(Uploads uploads, Words words) {
        this.uploads = uploads;
        this.words = words;
    }

    @PostMapping
    ResponseEntity<Map<String, String>> create(@RequestParam MultipartFile file, Viewer viewer) throws IOException {
        var upload = file.getSize() > Uploads.MOST_BYTES ? Uploads.tooLarge() : uploads.take(file.getBytes(), viewer);
        return switch (upload) {
            case Upload.Kept(var id) -> {
                var url = "/files/" + id;
                var markdown = "![" + words.say(viewer.locale(), "files.picture", Map.of()) + "](" + url + ")";
                yield ResponseEntity.ok(Map.of("url", url, "markdown", markdown));
            }
            case Upload.Refused refused -> refuse(refused, viewer);
        };
    }

    @GetMapping("/{id}")
    ResponseEntity<Resource> show(
            @PathVariable FileId id, Viewer viewer, WebRequest request, HttpServletResponse response) {
        return show(id, "", viewer, request, response);
    }

    /** The name of what an import brought is part of the text that leads to the file, and kept nowhere else. */
    @GetMapping("/{id}/as/{name}")
    ResponseEntity<Resource> show(
            @PathVariable FileId id,
            @PathVariable String name,
            Viewer viewer,
            WebRequest request,
            HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", NOTHING_RUNS);
        // The right to see it may change, and so may what stands there: the browser asks each time, and hears "still
        // so".
        var file = uploads.find(id, viewer).orElseThrow(NotFound::new);
        var etag = "\"" + file.mark() + "\"";
        if (request.checkNotModified(etag)) {
            return ResponseEntity.status(304).eTag(etag).build();
        }
        return ResponseEntity.ok()
                .cacheControl(
                        file.sealed()
                                ? CacheControl.noStore()
                                : CacheControl.noCache().cachePrivate())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(file, name.isEmpty() ? file.name() : name))
                .eTag(etag)
                .contentType(MediaType.parseMediaType(file.contentType()))
                .body(new FileResource(file));
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ResponseEntity<Map<String, String>> tooLarge(MaxUploadSizeExceededException failure, Viewer viewer) {
        return refuse(Uploads.tooLarge(), viewer);
    }

    /** Half-sent, or sent in another form. */
    @ExceptionHandler({MultipartException.class, MissingServletRequestPartException.class})
    ResponseEntity<Map<String, String>> broken(Exception failure, Viewer viewer) {
        return refuse(new Upload.Refused(422, nl.zwerm.shared.Said.of("files.empty")), viewer);
    }

    private ResponseEntity<Map<String, String>> refuse(Upload.Refused refused, Viewer viewer) {
        var sentence =
                words.say(viewer.locale(), refused.why().key(), refused.why().with());
        return ResponseEntity.status(refused.status()).body(Map.of("error", sentence));
    }

    /** What is no picture is saved, whatever it calls itself. */
    private static String disposition(KeptFile file, String name) {
        var picture = Arrays.stream(ImageType.values())
                .filter(type -> type.mediaType().equals(file.contentType()))
                .findFirst();
        var filename = name.isEmpty()
                ? "zwerm-" + file.id() + "." + picture.map(ImageType::extension).orElse("bin")
                : name;
        var disposition = picture.isPresent() ? ContentDisposition.inline() : ContentDisposition.attachment();
        return disposition.filename(filename, StandardCharsets.UTF_8).build().toString();
    }
}
