package app.tollgate.ejb.usage;

import app.tollgate.api.shared.TenantCalendar;
import app.tollgate.ejb.pricing.TenantPrices;
import java.time.Instant;

/** When events are received, and what it takes to rate them. */
record IntakeWork(Instant at, TenantCalendar calendar, TenantPrices prices) {}
