package app.tollgate.ejb.usage;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.TenantCalendar;
import app.tollgate.api.tenant.Tenant;
import app.tollgate.api.usage.CallOutcome;
import app.tollgate.api.usage.Direction;
import app.tollgate.api.usage.NewUsageEvent;
import app.tollgate.api.usage.UsageDetails;
import app.tollgate.api.usage.UsageLinks;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Two months of a small firm's usage up to now, the same for the same day: weekdays are busy, weekends quiet. */
final class SampleUsage {

    static final String SOURCE = "sample";
    private static final int DAYS = 60;
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final List<String> CASE_TYPES =
            List.of("Mass Tort", "Mass Tort", "Personal Injury", "Auto Accident", "Workers' Compensation");
    private static final List<CallOutcome> OUTCOMES =
            List.of(CallOutcome.CONNECTED, CallOutcome.CONNECTED, CallOutcome.VOICEMAIL, CallOutcome.NO_ANSWER);

    private final TenantCalendar calendar;
    private final Instant now;

    SampleUsage(Tenant tenant, Instant now) {
        this.calendar = tenant.calendar();
        this.now = now;
    }

    /** The events of all days, oldest first, none later than now. */
    List<NewUsageEvent> events() {
        LocalDate today = calendar.dayOf(now);
        List<NewUsageEvent> events = new ArrayList<>();
        for (LocalDate day = today.minusDays(DAYS); !day.isAfter(today); day = day.plusDays(1)) {
            addDay(day, events);
        }
        return events;
    }

    /** Whose actions these are told to be. */
    static Caller caller(Tenant tenant) {
        return Caller.system(tenant.id(), "sample data");
    }

    private void addDay(LocalDate day, List<NewUsageEvent> events) {
        Random random = new Random(day.toEpochDay());
        int calls = WEEKEND.contains(day.getDayOfWeek()) ? 6 : 28 + random.nextInt(12);
        for (int i = 0; i < calls; i++) {
            add(
                    events,
                    day,
                    i,
                    random,
                    new UsageDetails.Voice(
                            20 + random.nextInt(420),
                            Direction.OUTBOUND,
                            "+13125550100",
                            number(random),
                            OUTCOMES.get(random.nextInt(OUTCOMES.size()))));
        }
        for (int i = 0; i < calls / 2; i++) {
            add(
                    events,
                    day,
                    100 + i,
                    random,
                    new UsageDetails.Sms(
                            1 + random.nextInt(3), Direction.OUTBOUND, "+13125550100", number(random), "delivered"));
        }
        add(events, day, 200, random, new UsageDetails.Email(40 + random.nextInt(60)));
        add(events, day, 201, random, new UsageDetails.Storage(40_000_000L + random.nextInt(90_000_000)));
    }

    private void add(List<NewUsageEvent> events, LocalDate day, int number, Random random, UsageDetails details) {
        LocalTime time = LocalTime.of(8, 0).plusSeconds(random.nextInt(9 * 3600));
        Instant at = day.atTime(time).atZone(calendar.zone()).toInstant();
        String caseType = CASE_TYPES.get(random.nextInt(CASE_TYPES.size()));
        if (!at.isAfter(now)) {
            events.add(new NewUsageEvent(
                    0,
                    "",
                    day + "-" + number,
                    SOURCE,
                    at,
                    new UsageLinks(null, null, random.nextInt(12) == 0 ? null : caseType, null),
                    details,
                    null,
                    null));
        }
    }

    private static String number(Random random) {
        return "+1312555" + String.format("%04d", 1000 + random.nextInt(9000));
    }
}
