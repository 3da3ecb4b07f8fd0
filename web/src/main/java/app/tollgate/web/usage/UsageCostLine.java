package app.tollgate.web.usage;

import app.tollgate.api.shared.Money;

/** What the period cost, what the one before cost, and how it moved. */
public record UsageCostLine(Money now, Money before, Change change) {}
