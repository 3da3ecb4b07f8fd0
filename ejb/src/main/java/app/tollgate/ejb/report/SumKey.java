package app.tollgate.ejb.report;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A place in the order of sums: by day, then by case type and campaign as texts, those without one first.
 *
 * @param group the last sum of the day that lies before this place; empty at the day's beginning
 */
public record SumKey(LocalDate day, Optional<Group> group) {

    /** Before every day. */
    static final SumKey START = at(LocalDate.EPOCH);

    private static final String NONE = "-";

    /** The beginning of a day. */
    static SumKey at(LocalDate day) {
        return new SumKey(day, Optional.empty());
    }

    static SumKey behind(UsageSum sum) {
        return new SumKey(
                sum.day(),
                Optional.of(new Group(Objects.toString(sum.caseType(), ""), Objects.toString(sum.campaignId(), ""))));
    }

    /** Reads {@link #text()}; the empty text is the start. */
    public static SumKey of(String text) {
        if (text.isEmpty()) {
            return START;
        }
        // The case type stands last, since it may hold anything.
        String[] parts = text.split(" ", 3);
        return new SumKey(
                LocalDate.parse(parts[0]),
                parts.length == 1
                        ? Optional.empty()
                        : Optional.of(new Group(parts[2], parts[1].equals(NONE) ? "" : parts[1])));
    }

    public String text() {
        return day + group.map(SumKey::text).orElse("");
    }

    private static String text(Group group) {
        return " " + (group.campaign().isEmpty() ? NONE : group.campaign()) + " " + group.caseType();
    }

    /** Case type and campaign as they are compared; the empty text is none. */
    record Group(String caseType, String campaign) {}
}
