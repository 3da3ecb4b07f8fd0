package app.tollgate.ejb.usage;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.usage.SummaryFilter;
import app.tollgate.api.usage.UsageEventView;
import app.tollgate.api.usage.UsageFilter;
import app.tollgate.api.usage.UsageGrouping;
import app.tollgate.api.usage.UsageSummaryView;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** A tenant of a test's own, and what is stored of its usage up to today. */
final class TestIntake {

    static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    private final TestServer server = TestServer.get();
    private final UsageReading reading = server.get(UsageReading.class);
    private final Sql sql = server.get(Sql.class);
    final Caller caller = TestTenants.newTenant();
    final Instant now = server.get(Clock.class).instant().truncatedTo(ChronoUnit.MICROS);
    final LocalDate today = LocalDate.ofInstant(now, CHICAGO);

    UsageSummaryView summary(UsageGrouping grouping) {
        return reading.summary(caller, Optional.of(today.minusDays(40)), Optional.of(today), Optional.of(grouping));
    }

    UsageSummaryView summary(UsageGrouping grouping, SummaryFilter filter) {
        return reading.summary(
                caller, Optional.of(today.minusDays(40)), Optional.of(today), Optional.of(grouping), filter);
    }

    List<UsageEventView> events(UsageFilter filter) {
        return reading.events(caller, filter, new PageRequest(100, Optional.empty()))
                .items();
    }

    long sum(String query) {
        return server.in(caller, () -> sql.find(query, row -> row.getLong(1)).orElseThrow());
    }
}
