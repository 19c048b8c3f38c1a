package nl.zwerm.circles.internal;

import java.time.Instant;
import java.util.List;
import nl.zwerm.web.Template;

/** What the viewer would tell others out of sessions, and what others would that the viewer was in. */
@Template("circles/for-others-list")
public record ProposalsPage(List<Item> mine, List<Item> others) {

    public record Item(String path, String title, String proposer, String stage, Instant openUntil) {}
}
