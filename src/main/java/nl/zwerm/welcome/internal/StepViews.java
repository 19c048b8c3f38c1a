package nl.zwerm.welcome.internal;

import java.util.LinkedHashSet;
import java.util.List;
import nl.zwerm.people.OwnProfile;
import nl.zwerm.people.Topic;
import nl.zwerm.people.TopicId;
import nl.zwerm.people.Topics;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.PublicId;
import nl.zwerm.shared.Said;
import nl.zwerm.web.Pages.Errors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the first steps show. */
@Component
class StepViews {

    private static final int SUGGESTED = 12;

    private final OwnProfile profile;
    private final Topics topics;

    StepViews(OwnProfile profile, Topics topics) {
        this.profile = profile;
        this.topics = topics;
    }

    TopicsStepPage topics(Step step, List<Topic> own, Viewer viewer) {
        var ids = own.stream().map(topic -> topic.id().toString()).toList();
        return new TopicsStepPage(step, shown(own, ids, viewer), ids, "", Errors.NONE);
    }

    /** As it was filled in, with what is to be mended. */
    TopicsStepPage again(Step step, List<Topic> own, List<String> ticked, String fresh, Said why, Viewer viewer) {
        return new TopicsStepPage(step, shown(own, ticked, viewer), ticked, fresh, Errors.of("fresh", why));
    }

    LimitsStepPage limits(@Nullable LimitsForm typed, Errors errors, Viewer viewer) {
        var now = LimitsForm.of(profile.room(viewer.id()));
        return new LimitsStepPage(Step.LIMITS, now, typed == null ? now : typed, viewer.path(), errors);
    }

    /** One's own first, then those that were ticked, then what colleagues carry. */
    private List<Topic> shown(List<Topic> own, List<String> ticked, Viewer viewer) {
        var shown = new LinkedHashSet<>(own);
        shown.addAll(topics.list(ticked.stream()
                .flatMap(one -> PublicId.read(one).stream())
                .map(TopicId::of)
                .toList()));
        shown.addAll(profile.suggested(viewer.id(), SUGGESTED));
        return List.copyOf(shown);
    }
}
