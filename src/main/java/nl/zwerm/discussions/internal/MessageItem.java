package nl.zwerm.discussions.internal;

import java.util.List;
import nl.zwerm.text.SafeHtml;
import nl.zwerm.threads.Byline;
import nl.zwerm.threads.MoreItem;
import nl.zwerm.threads.Offer;
import nl.zwerm.web.Template;

/** A message in its discussion; {@code path} leads to it. */
@Template("discussions/message")
public record MessageItem(
        String id,
        String path,
        String language,
        Byline by,
        SafeHtml body,
        boolean mine,
        MoreItem more,
        ReactionsItem reactions,
        List<Offer> offers) {}
