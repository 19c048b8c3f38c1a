package nl.zwerm.pilots.internal;

import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.Viewer;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.threads.NewPost;
import nl.zwerm.threads.Posted;
import nl.zwerm.threads.Posts;
import nl.zwerm.threads.Reading;
import nl.zwerm.threads.TextForm;
import nl.zwerm.threads.Written;
import nl.zwerm.web.Pages.Errors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to notes on the way, by who tries a pilot. */
@Service
@Transactional
class Notes {

    static final String NOTE = "note";
    static final String FIELD = "note-body";

    private static final int LONGEST = 2_000;

    private final Pilots pilots;
    private final Posts posts;
    private final Spaces spaces;

    Notes(Pilots pilots, Posts posts, Spaces spaces) {
        this.pilots = pilots;
        this.posts = posts;
        this.spaces = spaces;
    }

    public Written write(ContributionId id, TextForm form, Viewer viewer) {
        var pilot = pilots.requireTried(id, viewer);
        var reading = new Reading();
        var text = reading.text(FIELD, form.body(), LONGEST);
        if (!reading.fine()) {
            return new Written.Mend(reading.errors());
        }
        var space = spaces.require(pilot.space(), viewer);
        return switch (posts.post(NewPost.beneath(pilot, NOTE, space, text, form), viewer)) {
            case Posted.New(var made) -> new Written.Done(made.id());
            case Posted.Known(var known) -> new Written.Done(known);
            case Posted.Refused refused -> new Written.Mend(Errors.of(FIELD, refused.reason()));
        };
    }
}
