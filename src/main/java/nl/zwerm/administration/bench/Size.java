package nl.zwerm.administration.bench;

/** How large an organisation is to be. */
public record Size(int people, int questions, int answers, int spaces) {

    private static final int LEAST = 10;

    Size tenth() {
        return new Size(tenth(people), tenth(questions), tenth(answers), tenth(spaces));
    }

    private static int tenth(int number) {
        return Math.max(LEAST, number / 10);
    }

    @Override
    public String toString() {
        return "%,d people, %,d questions, %,d answers, %,d spaces".formatted(people, questions, answers, spaces);
    }
}
