package app.tollgate.ejb.invoice;

import app.tollgate.api.shared.Money;
import app.tollgate.api.usage.UsageKind;
import java.time.YearMonth;
import java.util.Optional;

/**
 * One line of a document.
 *
 * @param lateOf the closed month that it came too late for
 * @param quantity base units; empty where it cannot be told as one number
 * @param unitPrice empty where there was more than one
 */
record DraftLine(
        UsageKind kind,
        Optional<String> caseType,
        Optional<YearMonth> lateOf,
        Optional<Long> quantity,
        Optional<Money> unitPrice,
        Money amount) {}
