package nl.zwerm.files.internal.reading;

import nl.zwerm.files.FileId;
import nl.zwerm.files.internal.FileStore;
import nl.zwerm.files.internal.SealedBytes;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.NotFound;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;

/** The first sheet of a file, for whoever may read the file. */
@Controller
class PreviewsController {

    private final FileStore files;
    private final FileTextStore store;
    private final SealedBytes bytes;

    PreviewsController(FileStore files, FileTextStore store, SealedBytes bytes) {
        this.files = files;
        this.store = store;
        this.bytes = bytes;
    }

    @GetMapping("/files/{id}/preview")
    ResponseEntity<byte[]> show(@PathVariable FileId id, Viewer viewer, WebRequest request) {
        var file = files.find(id, viewer).orElseThrow(NotFound::new);
        var sealed = store.findPreview(file).orElseThrow(NotFound::new);
        var etag = "\"" + bytes.kept(file).mark() + "-preview\"";
        if (request.checkNotModified(etag)) {
            return ResponseEntity.status(304).eTag(etag).build();
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(etag)
                .contentType(MediaType.IMAGE_PNG)
                .body(bytes.openPreview(id, sealed));
    }
}
