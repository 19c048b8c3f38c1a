package nl.zwerm.ideas.internal;

/** What an idea has beyond every contribution, opened; topics as typed are there while it is a draft. */
record IdeaDetails(String forWhom, String need, String typedTopics) {

    static final IdeaDetails NONE = new IdeaDetails("", "", "");
}
