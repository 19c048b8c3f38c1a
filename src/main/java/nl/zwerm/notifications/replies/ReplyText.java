package nl.zwerm.notifications.replies;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What somebody wrote themselves in answer to a mail: without what they answer, who wrote that and when, and what their mail
 * program signs with. Where they answered piece by piece, each piece keeps what it answers.
 */
final class ReplyText {

    private static final int LONGEST = 200_000;
    private static final int MOST_LINES = 5_000;
    private static final int LONG_LINE = 60;
    private static final int LONGEST_SIGNATURE = 12;
    private static final int MOST_QUOTED = 6;
    private static final int HEAD_WITHIN = 6;
    private static final int ATTRIBUTION_LINES = 4;
    private static final int LONGEST_ATTRIBUTION = 400;

    private static final Pattern QUOTED = Pattern.compile("\\s{0,3}>.*");
    private static final Pattern MARKS = Pattern.compile("^(\\s{0,3}>)+\\s?");
    private static final Pattern MARKER =
            Pattern.compile("(?i)[^\\p{L}]*(antwoord boven deze regel|reply above this line)[^\\p{L}]*");
    private static final Pattern ORIGINAL =
            Pattern.compile("(?i)[-_*\\s]{2,}(oorspronkelijk bericht|oorspronkelijke bericht"
                    + "|origineel bericht|original message|doorgestuurd bericht|forwarded message)[-_*\\s:]*");
    private static final Pattern RULE = Pattern.compile("_{10,}");
    private static final Pattern HEAD_FIRST = Pattern.compile("(?i)\\*?(van|from)\\s?:\\*?\\s*\\S.*");
    private static final Pattern HEAD_NEXT =
            Pattern.compile("(?i)\\*?(verzonden|sent|datum|date|aan|to|onderwerp|subject|cc)\\s?:\\*?.*");
    private static final Pattern ATTRIBUTION = Pattern.compile(
            "(?i)(op|on)\\b(?=.*\\d).*\\b(schreef|geschreven|wrote)\\b.*:\\s*|.*\\b(schreef op|wrote on)\\b(?=.*\\d).*:\\s*");
    private static final Pattern MOBILE =
            Pattern.compile("(?i)((verzonden|verstuurd|gestuurd|sent)\\s+(vanaf|vanuit|van|met|via"
                    + "|from|with|using)\\s+((mijn|my)\\s+\\S.*|(de |the |an? )?(outlook|mail|yahoo|proton|samsung|iphone|ipad|android"
                    + "|galaxy|huawei|gmail|thunderbird|spark|fairphone)\\b.*)|(get|download)\\s+outlook\\b.*|outlook\\s+(voor|for)\\s+"
                    + "(ios|android|mac|windows)\\b.*)");
    private static final Pattern PROGRAM_LINK = Pattern.compile("[<(]https?://[^\\s>)]*[>)]");

    /** Addresses that only the receiver of a letter has must stand on no page. */
    private static final Pattern SECRET = Pattern.compile("(?i).*([0-9a-v]{45}@|/stop/[0-9a-z]{12}\\.).*");

    private record Run(boolean quoted, List<String> lines) {

        boolean blank() {
            return lines.stream().allMatch(String::isBlank);
        }
    }

    private ReplyText() {}

    static String of(String text) {
        var lines = cut(lines(text));
        var runs = runs(lines);
        var own = runs.stream().filter(run -> !run.quoted() && !run.blank()).toList();
        var said = own.size() > 1
                ? pieceByPiece(runs)
                : own.stream().flatMap(run -> run.lines().stream()).toList();
        return squeezed(said);
    }

    private static List<String> lines(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST))
                .replace('\u00a0', ' ')
                .replaceAll("[\\u200b\\u200c\\u200d\\ufeff]", "")
                .lines()
                .limit(MOST_LINES)
                .map(String::stripTrailing)
                .toList();
    }

    /** Up to what is answered, where that is not marked as quoted; without the lines that say who wrote it. */
    private static List<String> cut(List<String> lines) {
        var kept = new ArrayList<String>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            int attribution = quoted(line) ? 0 : attribution(lines, i);
            if (quoted(line)) {
                kept.add(line);
            } else if (attribution > 0) {
                if (!quoted(next(lines, i + attribution))) {
                    return kept;
                }
                i += attribution - 1;
            } else if (beginsOriginal(lines, i)) {
                return kept;
            } else {
                kept.add(line);
            }
        }
        return kept;
    }

    private static boolean beginsOriginal(List<String> lines, int at) {
        var line = lines.get(at).strip();
        return MARKER.matcher(line).matches()
                || ORIGINAL.matcher(line).matches()
                || isHead(lines, at)
                || (RULE.matcher(line).matches() && isHead(lines, nextAt(lines, at + 1)));
    }

    /** From, sent, to, subject: as some programs put them above what they answer. */
    private static boolean isHead(List<String> lines, int at) {
        if (at >= lines.size() || !HEAD_FIRST.matcher(lines.get(at).strip()).matches()) {
            return false;
        }
        return lines.subList(at + 1, Math.min(lines.size(), at + 1 + HEAD_WITHIN)).stream()
                        .filter(line -> HEAD_NEXT.matcher(line.strip()).matches())
                        .count()
                >= 2;
    }

    /** How many lines say who wrote what follows, and when; programs break them where they like. */
    private static int attribution(List<String> lines, int at) {
        var joined = new StringBuilder();
        for (int i = at; i < Math.min(lines.size(), at + ATTRIBUTION_LINES); i++) {
            var line = lines.get(i).strip();
            if (line.isEmpty() || quoted(line) || joined.length() + line.length() > LONGEST_ATTRIBUTION) {
                return 0;
            }
            joined.append(joined.isEmpty() ? "" : " ").append(line);
            if (ATTRIBUTION.matcher(joined).matches()) {
                return isOfAMail(joined, next(lines, i + 1)) ? i - at + 1 : 0;
            }
        }
        return 0;
    }

    /** People write "On the 3rd Jan wrote:" too. */
    private static boolean isOfAMail(CharSequence attribution, String next) {
        return quoted(next)
                || MARKER.matcher(next.strip()).matches()
                || attribution.toString().contains("@")
                || attribution.toString().contains("<");
    }

    private static List<Run> runs(List<String> lines) {
        var runs = new ArrayList<Run>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            boolean quoted = quoted(line)
                    || isRest(lines, i)
                    || (line.isBlank() && !runs.isEmpty() && runs.getLast().quoted());
            if (runs.isEmpty() || runs.getLast().quoted() != quoted) {
                runs.add(new Run(quoted, new ArrayList<>()));
            }
            runs.getLast().lines().add(quoted && !quoted(line) && !line.isBlank() ? "> " + line : line);
        }
        return runs.stream().map(run -> run.quoted() ? run : unsigned(run)).toList();
    }

    /** Of a quoted line that was too long for the program that quoted it. */
    private static boolean isRest(List<String> lines, int at) {
        return !lines.get(at).isBlank()
                && at > 0
                && at + 1 < lines.size()
                && quoted(lines.get(at - 1))
                && lines.get(at - 1).length() >= LONG_LINE
                && quoted(lines.get(at + 1));
    }

    private static Run unsigned(Run run) {
        var lines = new ArrayList<>(run.lines());
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).strip().equals("--") && lines.size() - i <= LONGEST_SIGNATURE) {
                lines.subList(i, lines.size()).clear();
            }
        }
        while (!lines.isEmpty() && (lines.getLast().isBlank() || isMobile(lines.getLast()))) {
            lines.removeLast();
        }
        return new Run(false, lines);
    }

    private static boolean isMobile(String line) {
        var bare = PROGRAM_LINK.matcher(line).replaceAll(" ").strip();
        return bare.length() <= 100 && MOBILE.matcher(bare).matches();
    }

    private static List<String> pieceByPiece(List<Run> runs) {
        var said = new ArrayList<String>();
        Run before = null;
        for (var run : runs) {
            if (!run.quoted() && !run.blank()) {
                if (before != null) {
                    said.add("");
                    said.addAll(answered(before.lines()));
                }
                said.add("");
                said.addAll(run.lines());
            }
            before = run.quoted() ? run : before;
        }
        return said;
    }

    /** The last paragraph of what stands above an answer, without what only the letter says. */
    private static List<String> answered(List<String> quoted) {
        var paragraph = new ArrayList<String>();
        for (var line : quoted) {
            var bare = MARKS.matcher(line).replaceFirst("").strip();
            if (bare.isEmpty()
                    || MARKER.matcher(bare).matches()
                    || ATTRIBUTION.matcher(bare).matches()) {
                if (!line.isBlank() || !paragraph.isEmpty()) {
                    paragraph.add("");
                }
            } else {
                paragraph.add("> " + bare);
            }
        }
        while (!paragraph.isEmpty() && paragraph.getLast().isEmpty()) {
            paragraph.removeLast();
        }
        var last = paragraph.subList(paragraph.lastIndexOf("") + 1, paragraph.size());
        return last.subList(Math.max(0, last.size() - MOST_QUOTED), last.size());
    }

    private static String squeezed(List<String> lines) {
        var text = new StringBuilder();
        for (var line : lines) {
            if (!SECRET.matcher(line).matches()) {
                text.append(line).append('\n');
            }
        }
        return text.toString().replaceAll("\\n{3,}", "\n\n").strip();
    }

    private static boolean quoted(String line) {
        return QUOTED.matcher(line).matches();
    }

    private static int nextAt(List<String> lines, int from) {
        int at = from;
        while (at < lines.size() && lines.get(at).isBlank()) {
            at++;
        }
        return at;
    }

    private static String next(List<String> lines, int from) {
        int at = nextAt(lines, from);
        return at < lines.size() ? lines.get(at) : "";
    }
}
