package app.tollgate.ejb.invoice;

import app.tollgate.api.invoice.InvoiceDetailView;
import app.tollgate.api.invoice.InvoiceLineView;
import app.tollgate.api.invoice.InvoiceView;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.Money;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.Versioned;
import app.tollgate.api.spending.BillingMode;
import app.tollgate.api.tenant.CompanySettings;
import app.tollgate.api.usage.NewUsageEvent;
import app.tollgate.api.usage.UsageDetails;
import app.tollgate.api.usage.UsageLinks;
import app.tollgate.ejb.ledger.Account;
import app.tollgate.ejb.ledger.Ledger;
import app.tollgate.ejb.shared.ChangePoll;
import app.tollgate.ejb.shared.Clocks;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.TestDatabase;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.spending.TermsBook;
import app.tollgate.ejb.spending.TestPreferences;
import app.tollgate.ejb.tenant.CompanyProfile;
import app.tollgate.ejb.tenant.TestTenants;
import app.tollgate.ejb.usage.TestUsage;
import app.tollgate.ejb.usage.UsageIntake;
import app.tollgate.ejb.usage.UsageReading;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The test clock, and what happens to a tenant while it moves. */
final class TestMonths {

    /** Bytes that cost 0.10 a day in October, at 0.10 for a month of a gigabyte. */
    static final long TEN_CENTS_A_DAY = 31_000_000_000L;

    private static final TestServer SERVER = TestServer.get();

    private Duration moved = Duration.ZERO;

    void setClock(String instant) {
        Duration by = Duration.between(SERVER.get(Clock.class).instant(), Instant.parse(instant));
        SERVER.get(Clocks.class).move(by);
        moved = moved.plus(by);
    }

    /** Lets it be the instant, and founds a tenant then. */
    Caller found(String at, String zone) {
        setClock(at);
        return TestTenants.newTenant(zone);
    }

    void restoreClock(Caller... tenants) {
        SERVER.get(Clocks.class).move(moved.negated());
        moved = Duration.ZERO;
        for (Caller tenant : tenants) {
            sql(tenant, "delete from platform.tenant_work where tenant = '" + tenant.tenant() + "'");
        }
    }

    static void use(Caller tenant, NewUsageEvent... events) {
        SERVER.get(UsageIntake.class).record(tenant, TestUsage.batch(events));
    }

    static NewUsageEvent call(String id, String at, int seconds, String caseType) {
        return TestUsage.call(id, Instant.parse(at), seconds, new UsageLinks(null, null, caseType, null));
    }

    static NewUsageEvent stored(String id, String at, long bytes) {
        return TestUsage.event(id, Instant.parse(at), new UsageDetails.Storage(bytes), UsageLinks.NONE);
    }

    static List<YearMonth> closeDue(Caller tenant) {
        MonthClosing closing = SERVER.get(MonthClosing.class);
        return Stream.generate(() -> closing.closeNext(tenant))
                .takeWhile(Optional::isPresent)
                .map(Optional::orElseThrow)
                .toList();
    }

    static void switchTo(Caller tenant, BillingMode mode) {
        TestPreferences.change(tenant, before -> TestPreferences.withMode(before, mode));
        SERVER.get(TermsBook.class).forget(tenant.tenant());
    }

    /** Oldest first. */
    static List<InvoiceDetailView> documents(Caller tenant) {
        InvoiceReading reading = SERVER.get(InvoiceReading.class);
        return reading.list(tenant, new PageRequest(100, Optional.empty())).items().stream()
                .map(InvoiceView::id)
                .map(id -> reading.get(tenant, id))
                .sorted(Comparator.comparing(InvoiceDetailView::number))
                .toList();
    }

    static InvoiceLineView line(
            String type,
            String caseType,
            YearMonth adjusts,
            String quantity,
            String unit,
            String price,
            String amount) {
        return new InvoiceLineView(type, caseType, adjusts, quantity, unit, Money.parse(price), Money.parse(amount));
    }

    static Money balance(Caller tenant, Account account) {
        return SERVER.in(tenant, () -> SERVER.get(Ledger.class).balance(account));
    }

    static Money cost(Caller tenant, YearMonth month) {
        return SERVER.get(UsageReading.class)
                .summary(tenant, Optional.of(month.atDay(1)), Optional.of(month.atEndOfMonth()), Optional.empty())
                .cost();
    }

    static long number(Caller tenant, String query) {
        return SERVER.in(
                tenant,
                () -> SERVER.get(Sql.class).find(query, row -> row.getLong(1)).orElseThrow());
    }

    static int sql(Caller tenant, String statement) {
        return SERVER.in(tenant, () -> SERVER.get(Sql.class).update(statement));
    }

    static void asOwner(Caller tenant, String statement) {
        try (Connection owner = TestDatabase.owner().getConnection();
                Statement sql = owner.createStatement()) {
            sql.execute("set search_path to t_" + tenant.tenant().slug().replace('-', '_'));
            sql.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void moveTo(Caller tenant, String zone) {
        CompanyProfile company = SERVER.get(CompanyProfile.class);
        Versioned<CompanySettings> old = company.get(tenant);
        company.put(
                tenant,
                Draft.good(new CompanySettings(
                        old.value().name(), zone, old.value().locale())),
                old.seen());
        SERVER.get(ChangePoll.class).poll();
    }
}
