package app.tollgate.ejb.schedule;

import app.tollgate.api.report.ReportType;
import app.tollgate.api.schedule.DeliveryView;
import app.tollgate.api.schedule.Frequency;
import app.tollgate.api.schedule.ReportScheduleRequest;
import app.tollgate.api.schedule.Timing;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.ejb.report.ReportDesk;
import app.tollgate.ejb.report.ReportFiles;
import app.tollgate.ejb.report.ReportPiece;
import app.tollgate.ejb.shared.Clocks;
import app.tollgate.ejb.shared.JobClaim;
import app.tollgate.ejb.shared.JobQueue;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.TestDatabase;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The test clock, a tenant's schedules, and the reports that are made for them. */
public final class TestSchedules {

    private static final TestServer SERVER = TestServer.get();

    private Duration moved = Duration.ZERO;

    public void setClock(String instant) {
        setClock(Instant.parse(instant));
    }

    void setClock(Instant instant) {
        Duration by = Duration.between(SERVER.get(Clock.class).instant(), instant);
        SERVER.get(Clocks.class).move(by);
        moved = moved.plus(by);
    }

    /** Turns the clock back and forgets everybody's hints, which would be due long after. */
    public void restore() {
        SERVER.get(Clocks.class).move(moved.negated());
        moved = Duration.ZERO;
    }

    public static void forgetHints(Caller tenant) {
        sql(tenant, "delete from platform.tenant_work where kind in ('schedule', 'report', 'report-expiry', 'mail')");
    }

    static ReportScheduleRequest daily(String time, String... recipients) {
        return request(Timing.daily(LocalTime.parse(time)), false, recipients);
    }

    static ReportScheduleRequest request(Timing timing, boolean skipIfEmpty, String... recipients) {
        return new ReportScheduleRequest(
                "Calls",
                ReportType.VOICE_CSV,
                null,
                timing.frequency(),
                timing.dayOfWeek(),
                timing.dayOfMonth(),
                timing.deliveryTime(),
                List.of(recipients),
                null,
                skipIfEmpty,
                true);
    }

    static UUID create(Caller tenant, ReportScheduleRequest request) {
        return administration().create(tenant, Draft.good(request)).id();
    }

    static void changeTime(Caller tenant, UUID id, String time) {
        administration()
                .change(
                        tenant,
                        id,
                        now -> Draft.good(new ReportScheduleRequest(
                                now.name(),
                                now.type(),
                                now.content(),
                                Frequency.DAILY,
                                null,
                                null,
                                LocalTime.parse(time),
                                now.recipients(),
                                now.filters(),
                                now.skipIfEmpty(),
                                now.active())));
    }

    static void setActive(Caller tenant, UUID id, boolean active) {
        administration().change(tenant, id, now -> Draft.good(now.active(active)));
    }

    /** One look of a healthy node. */
    public static void dispatch() {
        SERVER.get(DeliveryDispatcher.class).dispatch();
    }

    /** Lets it be the instant, and founds a tenant in Chicago then. */
    Caller found(String instant) {
        setClock(instant);
        Caller tenant = TestTenants.newTenant("America/Chicago");
        forgetHints(tenant);
        return tenant;
    }

    /** Lets it be the instant, at which a healthy node looks. */
    void at(String instant) {
        setClock(instant);
        dispatch();
    }

    /** Newest first. */
    static List<DeliveryView> deliveries(Caller tenant, UUID id) {
        return administration()
                .deliveries(tenant, id, new PageRequest(100, Optional.empty()))
                .items();
    }

    /** Makes every report that waits, with so many rows of ten bytes. */
    static void makeReports(Caller tenant, int rows) {
        ReportFiles files = SERVER.get(ReportFiles.class);
        for (Optional<JobClaim> claim = SERVER.get(JobQueue.class).take(tenant, ReportDesk.JOBS);
                claim.isPresent();
                claim = SERVER.get(JobQueue.class).take(tenant, ReportDesk.JOBS)) {
            files.append(tenant, claim.get(), new ReportPiece(new byte[10 * rows + 5], rows, "end"));
            files.seal(tenant, claim.get(), "abc");
        }
    }

    public static List<String> mails(Caller tenant) {
        return SERVER.in(
                tenant,
                () -> SERVER.get(Sql.class)
                        .list(
                                "select recipient || ' ' || subject from outbox_message where kind = 'schedule' order by id",
                                row -> row.getString(1)));
    }

    static ReportScheduleAdministration administration() {
        return SERVER.get(ReportScheduleAdministration.class);
    }

    static int sql(Caller tenant, String statement) {
        return SERVER.in(tenant, () -> SERVER.get(Sql.class).update(statement));
    }

    static long number(Caller tenant, String query) {
        return SERVER.in(
                tenant,
                () -> SERVER.get(Sql.class).find(query, row -> row.getLong(1)).orElseThrow());
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
}
