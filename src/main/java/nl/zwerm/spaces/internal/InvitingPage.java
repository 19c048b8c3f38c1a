package nl.zwerm.spaces.internal;

import java.util.List;
import nl.zwerm.people.PersonCard;
import nl.zwerm.spaces.Space;
import nl.zwerm.web.Template;

/** Finds colleagues to ask into a space. */
@Template("spaces/inviting")
public record InvitingPage(Space space, String q, List<PersonCard> found) {}
