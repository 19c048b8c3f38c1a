package nl.zwerm.expertise;

import java.time.Instant;
import java.util.Map;

/**
 * Why somebody is invited, as a message key and what goes into it: topics by id, months by an instant in them; whoever shows it fills in their names in the reader's language and time zone.
 */
public sealed interface Reason {

    String key();

    Map<String, Object> arguments();

    /** Answered questions in one of the topics. */
    record AnsweredInTopic(int count, long topic, Instant since) implements Reason {
        @Override
        public String key() {
            return "expertise.reason.answered-in-topic";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("count", count, "topic", topic, "since", since);
        }
    }

    /** Answered questions that read like this one. */
    record AnsweredAlike(int count) implements Reason {
        @Override
        public String key() {
            return "expertise.reason.answered-alike";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("count", count);
        }
    }

    /** Answered something in which words of this question stand; perhaps it is about the same, perhaps not. */
    record SameWords() implements Reason {
        @Override
        public String key() {
            return "expertise.reason.same-words";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of();
        }
    }

    /** Put the topic under "ask me about". */
    record Declared(long topic) implements Reason {
        @Override
        public String key() {
            return "expertise.reason.declared";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("topic", topic);
        }
    }

    /** Put the topic under "I am learning". */
    record Seeks(long topic) implements Reason {
        @Override
        public String key() {
            return "expertise.reason.seeks";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("topic", topic);
        }
    }

    /** Welcomes newcomers, and this is the first question of one; whose it is the question tells. */
    record Welcomes() implements Reason {
        @Override
        public String key() {
            return "expertise.reason.welcomes";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of();
        }
    }

    /** Follows the topic, and nobody has answered for two days. */
    record Follows(long topic) implements Reason {
        @Override
        public String key() {
            return "expertise.reason.follows";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("topic", topic);
        }
    }

    /** A colleague, by id, thinks that they know. */
    record Pointed(long by) implements Reason {
        @Override
        public String key() {
            return "expertise.reason.pointed";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("by", by);
        }
    }

    /** Looks after the topic, and nobody has answered for three days. */
    record TopicSteward(long topic) implements Reason {
        @Override
        public String key() {
            return "expertise.reason.topic-steward";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("topic", topic);
        }
    }

    /**
     * Looks after the space, and nobody is known to know. The space is not named: the sentence is kept, and the name
     * of a confidential one must not be.
     */
    record Steward() implements Reason {
        @Override
        public String key() {
            return "expertise.reason.steward";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of();
        }
    }
}
