package nl.zwerm.people.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

import java.io.IOException;
import java.time.Duration;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Forbidden;
import nl.zwerm.shared.NotFound;
import nl.zwerm.shared.Said;
import nl.zwerm.text.ImageType;
import nl.zwerm.text.UploadTypes;
import nl.zwerm.web.Flash;
import nl.zwerm.web.Pages.Errors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The picture of a person: sent apart from the rest of the profile, so that a refused one costs nothing typed. */
@Controller
@RequestMapping("/people/{id}/picture")
class PictureController {

    private final Profiles profiles;

    PictureController(Profiles profiles) {
        this.profiles = profiles;
    }

    /** With {@code v}, the beginning of its key, an address always shows the same picture. */
    @GetMapping
    ResponseEntity<byte[]> show(@PathVariable PersonId id, @RequestParam(defaultValue = "") String v, Viewer viewer) {
        if (viewer.guest() && !id.equals(viewer.id())) {
            throw new NotFound();
        }
        var picture = profiles.picture(id).orElseThrow(NotFound::new);
        var type = UploadTypes.image(picture).map(ImageType::mediaType).orElseThrow(NotFound::new);
        var cache = v.isEmpty() ? CacheControl.noCache() : CacheControl.maxAge(Duration.ofDays(30));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .cacheControl(cache.cachePrivate())
                .header("Content-Disposition", "inline")
                .body(picture);
    }

    @GetMapping("/edit")
    ModelAndView edit(@PathVariable PersonId id, Viewer viewer) {
        requireOwn(id, viewer);
        return view(new PicturePage(profiles.require(id).card(), Errors.NONE));
    }

    @PostMapping
    ModelAndView create(@PathVariable PersonId id, @RequestParam @Nullable MultipartFile file, Viewer viewer)
            throws IOException {
        requireOwn(id, viewer);
        if (file == null || file.isEmpty()) {
            return refused(id, Said.of("people.picture.none"));
        }
        if (file.getSize() > Portrait.LONGEST) {
            return refused(id, Said.of("people.picture.too-large"));
        }
        return switch (Portrait.of(file.getBytes())) {
            case Portrait.Refused(var said) -> refused(id, said);
            case Portrait.Drawn(var content) -> {
                profiles.portray(id, content);
                yield redirect("/people/" + id, new Flash("web.saved"));
            }
        };
    }

    @PostMapping("/removed")
    ModelAndView delete(@PathVariable PersonId id, Viewer viewer) {
        requireOwn(id, viewer);
        profiles.removePicture(id);
        return redirect("/people/" + id, new Flash("web.saved"));
    }

    private ModelAndView refused(PersonId id, Said said) {
        return invalid(new PicturePage(profiles.require(id).card(), Errors.of("file", said)));
    }

    private void requireOwn(PersonId id, Viewer viewer) {
        if (!id.equals(viewer.id())) {
            profiles.require(id);
            throw new Forbidden();
        }
    }
}
