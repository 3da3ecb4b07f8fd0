package app.tollgate.ejb.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.schedule.DayRange;
import app.tollgate.api.schedule.Timing;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeliveryCalendarTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2030, 12, 31);
    private static final List<LocalTime> TIMES = List.of(
            LocalTime.MIDNIGHT,
            LocalTime.of(0, 30),
            LocalTime.of(1, 30),
            LocalTime.of(2, 0),
            LocalTime.of(2, 30),
            LocalTime.of(3, 0),
            LocalTime.of(23, 30));

    /** R10: zones that go by the same rules from 2024 to 2030 are walked once. */
    @Test
    void everyDayOfEveryZoneHasExactlyOneDelivery() {
        for (ZoneId zone : zones()) {
            for (LocalTime time : TIMES) {
                assertEveryDayOnce(new DeliveryCalendar(zone, Timing.daily(time)));
            }
        }
    }

    @Test
    void everyWeekAndEveryMonthOfEveryZoneHasExactlyOneDelivery() {
        for (ZoneId zone : zones()) {
            for (LocalTime time : TIMES) {
                assertNothingBetween(new DeliveryCalendar(zone, Timing.weekly(DayOfWeek.SUNDAY, time)));
                for (int day : List.of(1, 28, 29, 30, 31)) {
                    assertEveryMonthOnce(new DeliveryCalendar(zone, Timing.monthly(day, time)), day);
                }
            }
        }
    }

    @Test
    void aTimeThatIsSkippedIsDeliveredAfterTheGapAndOneThatComesTwiceTheFirstTime() {
        DeliveryCalendar newYork =
                new DeliveryCalendar(ZoneId.of("America/New_York"), Timing.daily(LocalTime.of(2, 30)));
        assertThat(newYork.nextAfter(Instant.parse("2026-03-08T05:00:00Z")).at())
                .isEqualTo(Instant.parse("2026-03-08T07:30:00Z"));
        DeliveryCalendar twice = new DeliveryCalendar(ZoneId.of("America/New_York"), Timing.daily(LocalTime.of(1, 30)));
        Due first = twice.nextAfter(Instant.parse("2026-11-01T04:00:00Z"));
        assertThat(first.at()).isEqualTo(Instant.parse("2026-11-01T05:30:00Z"));
        assertThat(twice.nextAfter(first.at()).at()).isEqualTo(Instant.parse("2026-11-02T06:30:00Z"));
    }

    @Test
    void aDeliveryIsAboutTheDaysJustEnded() {
        Instant thursday = Instant.parse("2026-11-26T15:00:00Z");
        assertThat(in("UTC", Timing.daily(LocalTime.of(8, 0)))
                        .latestUntil(thursday)
                        .days())
                .isEqualTo(days("2026-11-25", "2026-11-25"));
        assertThat(in("UTC", Timing.weekly(DayOfWeek.MONDAY, LocalTime.of(8, 0)))
                        .latestUntil(thursday)
                        .days())
                .isEqualTo(days("2026-11-16", "2026-11-22"));
        assertThat(in("UTC", Timing.monthly(31, LocalTime.of(8, 0))).nextAfter(thursday))
                .isEqualTo(new Due(Instant.parse("2026-11-30T08:00:00Z"), days("2026-10-01", "2026-10-31")));
    }

    @Test
    void whatJustEndedDoesNotWaitForTheDeliveryTime() {
        Instant early = Instant.parse("2026-11-26T06:00:00Z");
        assertThat(in("UTC", Timing.daily(LocalTime.of(8, 0))).justEnded(early))
                .isEqualTo(days("2026-11-25", "2026-11-25"));
        assertThat(in("UTC", Timing.weekly(DayOfWeek.MONDAY, LocalTime.of(8, 0)))
                        .justEnded(early))
                .isEqualTo(days("2026-11-16", "2026-11-22"));
        assertThat(in("UTC", Timing.monthly(28, LocalTime.of(8, 0))).justEnded(early))
                .isEqualTo(days("2026-10-01", "2026-10-31"));
    }

    @Test
    void theLastOfFebruaryStandsForLaterDays() {
        assertThat(in("UTC", Timing.monthly(31, LocalTime.NOON)).nextAfter(Instant.parse("2028-02-01T00:00:00Z")))
                .isEqualTo(new Due(Instant.parse("2028-02-29T12:00:00Z"), days("2028-01-01", "2028-01-31")));
        assertThat(in("UTC", Timing.monthly(29, LocalTime.NOON)).nextAfter(Instant.parse("2027-02-01T00:00:00Z")))
                .isEqualTo(new Due(Instant.parse("2027-02-28T12:00:00Z"), days("2027-01-01", "2027-01-31")));
    }

    @Test
    void ofADayThatAZoneSkipsNothingIsLost() {
        // Samoa had no 30 December 2011: its delivery comes together with the next day's.
        DeliveryCalendar apia = in("Pacific/Apia", Timing.daily(LocalTime.of(8, 0)));
        Due before = apia.nextAfter(Instant.parse("2011-12-29T12:00:00Z"));
        assertThat(before.at()).isEqualTo(Instant.parse("2011-12-29T18:00:00Z"));
        Due next = apia.nextAfter(before.at());
        assertThat(next.at()).isEqualTo(Instant.parse("2011-12-30T18:00:00Z"));
        assertThat(apia.nextAfter(next.at()).at()).isEqualTo(Instant.parse("2011-12-31T18:00:00Z"));
        assertThat(apia.latestUntil(next.at()).days()).isEqualTo(days("2011-12-30", "2011-12-30"));
    }

    private static void assertEveryDayOnce(DeliveryCalendar calendar) {
        Due due = calendar.latestUntil(
                calendar.nextAfter(FIRST.atStartOfDay(calendar.zone()).toInstant())
                        .at());
        for (LocalDate day = due.days().to().plusDays(1); !day.isAfter(LAST); day = day.plusDays(1)) {
            if (!due.days().to().equals(day.minusDays(1)) || !isOn(day, due, calendar)) {
                throw new AssertionError(calendar + " on " + day + ": " + due);
            }
            Due next = calendar.nextAfter(due.at());
            if (!calendar.latestUntil(next.at().minusMillis(1)).equals(due)) {
                throw new AssertionError(calendar + " looks back wrongly from " + next);
            }
            due = next;
        }
    }

    /** At the delivery time of the day, or as much later as the clocks skip (two hours at Troll). */
    private static boolean isOn(LocalDate day, Due due, DeliveryCalendar calendar) {
        LocalDateTime wanted = day.atTime(calendar.timing().deliveryTime());
        LocalDateTime got = LocalDateTime.ofInstant(due.at(), calendar.zone());
        boolean exists = !calendar.zone().getRules().getValidOffsets(wanted).isEmpty();
        return exists ? got.equals(wanted) : got.isAfter(wanted) && !got.isAfter(wanted.plusHours(2));
    }

    private static void assertNothingBetween(DeliveryCalendar calendar) {
        Due due = calendar.nextAfter(FIRST.atStartOfDay(calendar.zone()).toInstant());
        while (due.days().to().isBefore(LAST)) {
            Due next = calendar.nextAfter(due.at());
            if (!next.days().from().equals(due.days().to().plusDays(1))
                    || next.at().atZone(calendar.zone()).getDayOfWeek() != DayOfWeek.SUNDAY
                    || !calendar.latestUntil(next.at().minusMillis(1)).equals(due)) {
                throw new AssertionError(calendar + ": " + due + " is followed by " + next);
            }
            due = next;
        }
    }

    private static void assertEveryMonthOnce(DeliveryCalendar calendar, int wanted) {
        Due due = calendar.nextAfter(
                FIRST.atStartOfDay(calendar.zone()).toInstant().minusMillis(1));
        for (YearMonth month = YearMonth.from(FIRST);
                !month.isAfter(YearMonth.from(LAST));
                month = month.plusMonths(1)) {
            if (!isOn(month.atDay(Math.min(wanted, month.lengthOfMonth())), due, calendar)
                    || !due.days().from().equals(month.minusMonths(1).atDay(1))
                    || !due.days().to().equals(month.minusMonths(1).atEndOfMonth())) {
                throw new AssertionError(calendar + " in " + month + ": " + due);
            }
            due = calendar.nextAfter(due.at());
        }
    }

    private static List<ZoneId> zones() {
        Instant start = FIRST.minusYears(1).atStartOfDay(ZoneId.of("UTC")).toInstant();
        Instant end = LAST.plusYears(1).atStartOfDay(ZoneId.of("UTC")).toInstant();
        Set<Object> seen = new HashSet<>();
        return ZoneId.getAvailableZoneIds().stream()
                .sorted()
                .map(ZoneId::of)
                .filter(zone -> seen.add(offsets(zone, start, end)))
                .toList();
    }

    /** When the zone's offset changes, and to what. */
    private static Object offsets(ZoneId zone, Instant start, Instant end) {
        TreeMap<Instant, Object> changes = new TreeMap<>();
        changes.put(start, zone.getRules().getOffset(start));
        Stream.iterate(
                        zone.getRules().nextTransition(start),
                        change -> change != null && change.getInstant().isBefore(end),
                        change -> zone.getRules().nextTransition(change.getInstant()))
                .forEach(change -> changes.put(change.getInstant(), change.getOffsetAfter()));
        return changes;
    }

    private static DeliveryCalendar in(String zone, Timing timing) {
        return new DeliveryCalendar(ZoneId.of(zone), timing);
    }

    private static DayRange days(String from, String to) {
        return new DayRange(LocalDate.parse(from), LocalDate.parse(to));
    }
}
