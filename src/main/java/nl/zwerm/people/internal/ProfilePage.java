package nl.zwerm.people.internal;

import java.util.List;
import nl.zwerm.people.PersonCard;
import nl.zwerm.people.Section;
import nl.zwerm.text.SafeHtml;
import nl.zwerm.web.Template;
import org.jspecify.annotations.Nullable;

/** A person, as colleagues see them. */
@Template("people/profile")
public record ProfilePage(
        Profile profile,
        ProfileTopics topics,
        SafeHtml about,
        @Nullable PersonCard lead,
        boolean own,
        boolean paused,
        boolean mayInvite,
        List<Section> sections) {}
