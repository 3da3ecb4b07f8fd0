package app.tollgate.ejb.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.schedule.DayRange;
import app.tollgate.api.schedule.Frequency;
import app.tollgate.api.schedule.Timing;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A tenant that moves from any zone into any other less than a day away, at any hour: its days are delivered one after the other, once. */
class ChangedZoneTest {

    private static final Duration LOOKS = Duration.ofHours(1);
    private static final List<ZoneId> ZONES = Stream.of(
                    "Pacific/Honolulu",
                    "America/Los_Angeles",
                    "America/Chicago",
                    "America/St_Johns",
                    "UTC",
                    "Europe/Berlin",
                    "Asia/Kathmandu",
                    "Asia/Tokyo",
                    "Pacific/Auckland")
            .map(ZoneId::of)
            .toList();

    static Stream<Timing> timings() {
        return Stream.of(
                Timing.daily(LocalTime.of(0, 30)),
                Timing.daily(LocalTime.of(8, 0)),
                Timing.daily(LocalTime.of(23, 30)),
                Timing.weekly(DayOfWeek.SUNDAY, LocalTime.of(8, 0)),
                Timing.monthly(31, LocalTime.of(23, 30)));
    }

    @ParameterizedTest
    @MethodSource("timings")
    void noDaysAreMissedAndNoneComeTwice(Timing timing) {
        for (ZoneId from : ZONES) {
            for (ZoneId to : ZONES) {
                // Around the first of April: a month ends, and clocks have changed in some zones and not in others.
                for (int hour = 0; hour < 48; hour += 5) {
                    Instant moved = Instant.parse("2027-03-31T00:15:00Z").plus(Duration.ofHours(hour));
                    List<DayRange> delivered = delivered(timing, from, to, moved);
                    assertThat(delivered).as("%s to %s at %s", from, to, moved).hasSizeGreaterThan(1);
                    for (int i = 1; i < delivered.size(); i++) {
                        assertThat(delivered.get(i).from())
                                .as("%s to %s at %s: %s", from, to, moved, delivered)
                                .isEqualTo(delivered.get(i - 1).to().plusDays(1));
                    }
                }
            }
        }
    }

    /** What a node begins that looks again and again, in the order it is begun. */
    private static List<DayRange> delivered(Timing timing, ZoneId from, ZoneId to, Instant moved) {
        Plan plan = new Plan(new PlanOwner("TEST", new UUID(0, 1)), timing, Instant.EPOCH);
        Duration around = around(timing.frequency());
        Set<DayRange> begun = new LinkedHashSet<>();
        for (Instant now = moved.minus(around); now.isBefore(moved.plus(around)); now = now.plus(LOOKS)) {
            plan.due(now.isBefore(moved) ? from : to, now).ifPresent(due -> begun.add(due.days()));
        }
        return new ArrayList<>(begun);
    }

    private static Duration around(Frequency frequency) {
        return switch (frequency) {
            case DAILY -> Duration.ofDays(3);
            case WEEKLY -> Duration.ofDays(15);
            case MONTHLY -> Duration.ofDays(35);
        };
    }
}
