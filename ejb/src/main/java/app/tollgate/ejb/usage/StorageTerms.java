package app.tollgate.ejb.usage;

import app.tollgate.api.shared.TenantCalendar;
import app.tollgate.api.spending.BillingMode;
import app.tollgate.api.usage.UsageKind;
import app.tollgate.ejb.pricing.Price;
import app.tollgate.ejb.pricing.PriceBook;
import app.tollgate.ejb.pricing.TenantPrices;
import app.tollgate.ejb.spending.ModeHistory;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * Tells what a day's stored bytes are charged under: once charged, the same as before, whatever the price book, the mode or the tenant's
 * zone are by now.
 *
 * @param charged the days that were charged before
 */
record StorageTerms(
        Map<LocalDate, StorageCharge.Day> charged,
        PriceBook book,
        TenantPrices now,
        ModeHistory modes,
        TenantCalendar calendar) {

    StorageCharge.Terms on(LocalDate day) {
        Optional<StorageCharge.Day> before = Optional.ofNullable(charged.get(day));
        return new StorageCharge.Terms(price(day, before), mode(day, before));
    }

    private Price price(LocalDate day, Optional<StorageCharge.Day> before) {
        return before.flatMap(StorageCharge.Day::price).map(book::get).orElseGet(() -> now.on(day, UsageKind.STORAGE));
    }

    /** The sample of a day is what is stored when it ends. */
    private BillingMode mode(LocalDate day, Optional<StorageCharge.Day> before) {
        return before.map(StorageCharge.Day::mode)
                .orElseGet(() -> modes.before(calendar.period(day).end()));
    }
}
