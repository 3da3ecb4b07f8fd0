package app.tollgate.ejb.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Links in mails: who has one has the file, for a week, and stands in the log. */
class SentFilesTest {

    private static final Pattern LINK = Pattern.compile("/sent/(\\S+)");
    private static final int ROWS_OF_SIX_MEGABYTES = 600_000;

    private final TestServer server = TestServer.get();
    private final SentFiles files = server.get(SentFiles.class);
    private final TestSchedules schedules = new TestSchedules();
    private Caller tenant;
    private UUID schedule;
    private SentFileToken token;

    @BeforeEach
    void aLinkWasMailed() {
        schedules.setClock("2027-06-15T12:00:00Z");
        tenant = TestTenants.newTenant("America/Chicago");
        TestSchedules.forgetHints(tenant);
        schedule = TestSchedules.create(tenant, TestSchedules.daily("08:00", "partner@acme.example"));
        schedules.setClock("2027-06-15T13:00:01Z");
        TestSchedules.dispatch();
        TestSchedules.makeReports(tenant, ROWS_OF_SIX_MEGABYTES);
        Matcher link = LINK.matcher(server.in(
                tenant,
                () -> server.get(Sql.class)
                        .find("select text_body from outbox_message where kind = 'schedule'", row -> row.getString(1))
                        .orElseThrow()));
        assertThat(link.find()).isTrue();
        token = SentFileToken.read(link.group(1)).orElseThrow();
    }

    @AfterEach
    void restore() {
        TestSchedules.forgetHints(tenant);
        schedules.restore();
    }

    @Test
    void theLinkLeadsToTheFileForSevenDays() {
        SentFile file = files.find(tenant, token).orElseThrow();
        assertThat(file.title()).isEqualTo("Calls");
        assertThat(file.days().from()).isEqualTo(LocalDate.of(2027, 6, 14));
        assertThat(file.file().bytes()).isGreaterThan(DeliveryMail.MOST_ATTACHED);
        schedules.setClock("2027-06-22T13:00:02Z");
        assertThat(files.find(tenant, token)).isEmpty();
        assertThatThrownBy(() -> files.open(tenant, token, Optional.empty())).isInstanceOf(ProblemException.class);
    }

    @Test
    void eachDownloadStandsInTheLogUnderWhoseLinkItWas() {
        files.open(tenant, token, Optional.empty());
        assertThat(TestSchedules.number(
                        tenant,
                        "select count(*) from system_log where action = 'REPORT_DOWNLOADED'"
                                + " and actor_name like '%partner@acme.example%'"))
                .isEqualTo(1);
    }

    @Test
    void theLogTellsWhichPartWasTaken() {
        files.open(tenant, token, Optional.of("bytes 0-99/1234"));
        assertThat(TestSchedules.number(
                        tenant,
                        "select count(*) from system_log where action = 'REPORT_DOWNLOADED'"
                                + " and details::jsonb ->> 'range' = 'bytes 0-99/1234'"))
                .isEqualTo(1);
    }

    @Test
    void itEndsWithItsScheduleAndOpensNothingOfAnotherTenant() {
        assertThat(files.find(TestTenants.newTenant(), token)).isEmpty();
        TestSchedules.administration().remove(tenant, schedule);
        assertThat(files.find(tenant, token)).isEmpty();
    }
}
