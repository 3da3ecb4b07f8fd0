package app.tollgate.ejb.invoice;

import app.tollgate.api.shared.Money;
import app.tollgate.api.usage.UsageKind;
import app.tollgate.ejb.pricing.Price;
import app.tollgate.ejb.usage.BookedSum;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Finds the unit price that a line may show: the one price that held on all days of the month, if quantity times price is the amount.
 *
 * <p>Events keep the prices they were rated with, which the book may no longer show. So a price is shown only where the reader can multiply.
 */
final class UnitPrices {

    private final BiFunction<LocalDate, UsageKind, Price> prices;

    UnitPrices(BiFunction<LocalDate, UsageKind, Price> prices) {
        this.prices = prices;
    }

    DraftLine line(YearMonth booked, BookedSum sum) {
        Optional<Money> price =
                only(sum.lateOf().orElse(booked), sum.kind()).filter(candidate -> explains(candidate, sum));
        // Stored bytes are an average over the month: if it does not explain the amount, it is of no use to the reader.
        boolean isTold = sum.kind() != UsageKind.STORAGE || price.isPresent();
        return new DraftLine(
                sum.kind(),
                sum.caseType(),
                sum.lateOf(),
                isTold ? Optional.of(sum.quantity()) : Optional.empty(),
                price,
                sum.amount());
    }

    private Optional<Money> only(YearMonth month, UsageKind kind) {
        List<Price> held = month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .map(day -> prices.apply(day, kind))
                .distinct()
                .toList();
        boolean oneOnly = held.size() == 1 && !held.get(0).isTiered();
        return oneOnly ? Optional.of(held.get(0).unitPrice()) : Optional.empty();
    }

    private static boolean explains(Money price, BookedSum sum) {
        Money product = price.timesFraction(sum.quantity(), sum.kind().baseUnitsPerUnit());
        return Math.abs(sum.amount().minus(product).micros()) <= mostRounded(sum);
    }

    /** Half a micro for each call of half a minute; the other kinds are charged by whole units, stored bytes in one sum. */
    private static long mostRounded(BookedSum sum) {
        return sum.kind() == UsageKind.VOICE ? Math.abs(sum.quantity()) / UsageKind.VOICE.baseUnitsPerUnit() + 1 : 1;
    }
}
