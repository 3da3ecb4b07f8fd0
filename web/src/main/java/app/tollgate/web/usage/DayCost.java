package app.tollgate.web.usage;

import app.tollgate.api.shared.Money;
import java.time.LocalDate;

/** What one day cost. */
public record DayCost(LocalDate day, Money cost) {}
