package app.tollgate.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;

/** A company whose last month is over and waits for its document, without anybody's clock being moved. */
public final class DueMonth {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private DueMonth() {}

    /** The month before the present one of the companies' zone. */
    public static YearMonth last() {
        return YearMonth.from(LocalDate.now(Clock.system(ZoneId.of("America/Chicago"))))
                .minusMonths(1);
    }

    /** Ten minutes of calls in the last month, by a company that is older than it was made. */
    static void prepare(Company company) throws Exception {
        makeOld(company.api().tollgate(), company.slug());
        ObjectNode event = company.voice("due-1", 600);
        event.put("occurredAt", last().atDay(15) + "T17:00:00Z");
        Answer stored = company.api().post("/api/v1/usage/events", company.key("WRITE"), event);
        assertThat(stored.status()).as(stored.text()).isEqualTo(202);
    }

    /** Lets the server look at the company now. */
    static void hint(Company company) throws Exception {
        hint(company.api().tollgate(), company.slug());
    }

    /** Lets a tenant seem to have been made two months ago. */
    public static void makeOld(RunningTollgate tollgate, String slug) throws SQLException, IOException {
        update(
                tollgate,
                "update platform.tenant set created_at = created_at - interval '62 days' where slug = ?",
                slug);
    }

    /** Lets the server look at the tenant's months now. */
    public static void hint(RunningTollgate tollgate, String slug) throws SQLException, IOException {
        update(
                tollgate,
                "insert into platform.tenant_work (kind, tenant, due_at, version) values ('invoice', ?, now(), 1)"
                        + " on conflict (kind, tenant) do update set due_at = excluded.due_at",
                slug);
    }

    /** The company's first document, once it is issued. */
    static JsonNode awaitDocument(Company company) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Answer list = company.api().get("/api/v1/billing/invoices", company.admin());
            assertThat(list.status()).as(list.text()).isEqualTo(200);
            if (!list.json().get("items").isEmpty()) {
                return list.json().at("/items/0");
            }
            assertThat(System.nanoTime() - end).as("a document is issued").isNegative();
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private static void update(RunningTollgate tollgate, String statement, String slug)
            throws SQLException, IOException {
        try (Connection owner = tollgate.asOwner().getConnection();
                PreparedStatement update = owner.prepareStatement(statement)) {
            update.setString(1, slug);
            update.executeUpdate();
        }
    }
}
