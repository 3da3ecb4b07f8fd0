package app.tollgate.ejb.usage;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.shared.TenantCalendar;
import app.tollgate.ejb.pricing.PriceBook;
import app.tollgate.ejb.pricing.TenantPrices;
import app.tollgate.ejb.shared.TenantTransaction;
import app.tollgate.ejb.spending.BillingModes;
import app.tollgate.ejb.spending.TermsBook;
import app.tollgate.ejb.tenant.TenantDirectory;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * Boundary that charges the stored bytes of days that have ended.
 *
 * <p>It compares what each day should cost with what was charged for it and books the differences: a day is charged once however often it
 * is asked for, days missed are caught up with, and changes reported late correct the days they fall into. A day is billed in the mode in
 * which it ended, whenever it is charged, and so is what corrects it.
 */
@Stateless
@Interceptors(TenantTransaction.class)
public class StorageAccrual {

    /** The kind of tenant work that asks for it. */
    static final String WORK = "storage";

    private static final int MONTHS_OPEN_TO_LATE_EVENTS = 13;

    @Inject
    private UsageCut cut;

    @Inject
    private StorageDays days;

    @Inject
    private PriceBook prices;

    @Inject
    private TermsBook terms;

    @Inject
    private BillingModes modes;

    @Inject
    private TenantDirectory tenants;

    @Inject
    private UsageBooking booking;

    @Inject
    private Clock clock;

    /**
     * Charges everything up to a day, included, that has ended in the tenant's zone.
     *
     * @return whether bytes are stored after that day, so that the next one needs charging too
     */
    public boolean accrue(Caller caller, LocalDate until) {
        cut.holdIntake();
        LocalDate first =
                YearMonth.from(until).minusMonths(MONTHS_OPEN_TO_LATE_EVENTS).atDay(1);
        Map<LocalDate, Long> changes = days.changes(first);
        Map<LocalDate, StorageCharge.Day> charged = days.charged(first);
        TenantCalendar calendar = tenants.find(caller.tenant())
                .orElseThrow(ProblemException::notFound)
                .calendar();
        TenantPrices now = prices.of(caller.tenant());
        StorageTerms held = new StorageTerms(charged, prices, now, modes.history(), calendar);
        List<StorageCharge.Day> due =
                StorageCharge.days(first, until, days.level(first.minusDays(1)), changes, held::on).stream()
                        .filter(day -> isNews(day, charged.get(day.day())))
                        .toList();
        if (!due.isEmpty()) {
            days.note(due);
            IntakeWork work = new IntakeWork(clock.instant(), calendar, now, terms.inForce(caller.tenant()));
            booking.book(caller, charges(work, due, charged));
        }
        return days.level(until.plusYears(1)) > 0;
    }

    private static Charges charges(
            IntakeWork work, List<StorageCharge.Day> due, Map<LocalDate, StorageCharge.Day> charged) {
        return work.charges(
                IntakeWork.postings(), StorageCharge.differences(due, charged, work::booked), List.of(), List.of());
    }

    private static boolean isNews(StorageCharge.Day day, StorageCharge.Day charged) {
        return charged == null
                ? day.bytes() != 0
                : day.bytes() != charged.bytes() || !day.amount().equals(charged.amount());
    }
}
