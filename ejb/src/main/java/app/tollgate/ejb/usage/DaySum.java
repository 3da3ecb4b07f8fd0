package app.tollgate.ejb.usage;

import app.tollgate.api.shared.Money;
import app.tollgate.api.spending.BillingMode;
import app.tollgate.api.usage.UsageKind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** What events of one day, kind, case type and campaign add to their row of the rollup. */
final class DaySum {

    private static final Comparator<Key> ORDER = Comparator.comparing(Key::day)
            .thenComparing(Key::kind)
            .thenComparing(Key::caseType, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Key::campaignId, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Key::mode)
            .thenComparing(Key::lateOf, Comparator.nullsLast(Comparator.naturalOrder()));

    private record Key(
            LocalDate day, UsageKind kind, String caseType, UUID campaignId, BillingMode mode, YearMonth lateOf) {}

    /** The order in which all transactions touch the rows. */
    static final Comparator<DaySum> IN_ORDER = Comparator.comparing(sum -> sum.key, ORDER);

    private final Key key;
    private long events;
    private long rawSeconds;
    private long billedQuantity;
    private long bytesDelta;
    private long amountMicros;

    private DaySum(Key key) {
        this.key = key;
    }

    /** The sums in the order in which all transactions touch the rows. */
    static List<DaySum> of(List<RatedEvent> events) {
        TreeMap<Key, DaySum> sums = new TreeMap<>(ORDER);
        for (RatedEvent event : events) {
            Key key = new Key(
                    event.day(),
                    event.event().kind(),
                    event.links().caseType(),
                    event.links().campaignId(),
                    event.mode(),
                    event.lateOf().orElse(null));
            sums.computeIfAbsent(key, DaySum::new).add(event);
        }
        return List.copyOf(sums.values());
    }

    /** What a day's stored bytes cost more, or less, than was charged for it before. */
    static DaySum ofStorage(BookedDay booked, BillingMode mode, Money difference) {
        DaySum sum = new DaySum(new Key(
                booked.day(),
                UsageKind.STORAGE,
                null,
                null,
                mode,
                booked.lateOf().orElse(null)));
        sum.amountMicros = difference.micros();
        return sum;
    }

    private void add(RatedEvent event) {
        // An adjustment corrects an event that is counted already.
        events += event.adjusts().isPresent() ? 0 : 1;
        rawSeconds = Math.addExact(rawSeconds, event.booked().rawSeconds());
        billedQuantity = Math.addExact(billedQuantity, event.booked().billedQuantity());
        bytesDelta = Math.addExact(bytesDelta, event.booked().bytesDelta());
        amountMicros = Math.addExact(amountMicros, event.amount().micros());
    }

    LocalDate day() {
        return key.day;
    }

    int epochDay() {
        return Math.toIntExact(key.day.toEpochDay());
    }

    UsageKind kind() {
        return key.kind;
    }

    /** Null if the events name none. */
    String caseType() {
        return key.caseType;
    }

    /** Null if the events name none. */
    String campaign() {
        return key.campaignId == null ? null : key.campaignId.toString();
    }

    /** The first day of the closed month they came too late for, in days since 1970-01-01; null if they did not. */
    Integer lateOf() {
        return key.lateOf == null
                ? null
                : Integer.valueOf(Math.toIntExact(key.lateOf.atDay(1).toEpochDay()));
    }

    BillingMode mode() {
        return key.mode;
    }

    YearMonth month() {
        return YearMonth.from(key.day);
    }

    Optional<UUID> campaignId() {
        return Optional.ofNullable(key.campaignId);
    }

    long events() {
        return events;
    }

    long rawSeconds() {
        return rawSeconds;
    }

    long billedQuantity() {
        return billedQuantity;
    }

    long bytesDelta() {
        return bytesDelta;
    }

    long amountMicros() {
        return amountMicros;
    }
}
