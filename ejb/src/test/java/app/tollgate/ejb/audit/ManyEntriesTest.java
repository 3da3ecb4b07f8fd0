package app.tollgate.ejb.audit;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.audit.LogEventType;
import app.tollgate.api.audit.LogTarget;
import app.tollgate.api.audit.LogVerificationView;
import app.tollgate.api.shared.ActorKind;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Ids;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many entries at once go another way into the log than few do, and must not look different there. */
class ManyEntriesTest {

    private static final String EVERYTHING =
            "select concat_ws(' | ', at, type, actor_kind, coalesce(actor_id::text, '-'),"
                    + " actor_name, coalesce(address, '-'), action, coalesce(target_kind, '-'), coalesce(target_id, '-'),"
                    + " coalesce(target_name, '-'), request_id, details, words) from system_log where request_id like 'request-%' order by receipt";

    private final TestServer server = TestServer.get();
    private final LogBatches batches = server.get(LogBatches.class);
    private final UUID actor = Ids.next();
    private final Instant at = Instant.now().truncatedTo(ChronoUnit.MICROS);

    @Test
    void theyAreStoredAsOneByOne() {
        Caller few = TestTenants.newTenant();
        Caller many = TestTenants.newTenant();

        entries(few).forEach(entry -> batches.add(few, List.of(entry)));
        batches.add(many, entries(many));

        assertThat(stored(many)).hasSizeGreaterThan(LogRows.MANY).isEqualTo(stored(few));
        TestLog.seal();
        LogVerificationView verified = TestLog.verified(many);
        assertThat(verified.intact()).isTrue();
        assertThat(verified.unsealed()).isZero();
    }

    private List<LogEntry> entries(Caller caller) {
        LogEvent plain = TestLog.event();
        List<LogEvent> events = new ArrayList<>(List.of(
                plain,
                plain.about(
                        new LogTarget("API_KEY", "0193a6b4-7c1e-7000-8000-000000000001", "Núñez & Söhne, \"odile\"")),
                plain.about(new LogTarget("CASE", null, "\ud83d\ude00 \\ ' \t")),
                LogEvent.of(LogEventType.API_CALL, "GET /usage/events/{id}")
                        .with("status", 200)
                        .with("text", "ü\n\"")));
        IntStream.range(0, LogRows.MANY)
                .forEach(
                        i -> events.add(LogEvent.of(LogEventType.EXPORT, "MADE").with("number", i)));
        return IntStream.range(0, events.size())
                .mapToObj(i -> entry(caller, i, events.get(i)))
                .toList();
    }

    private LogEntry entry(Caller caller, int i, LogEvent event) {
        boolean system = i % 2 == 0;
        return new LogEntry(
                caller.tenant(),
                Ids.next(),
                at.plusNanos(i * 1_000L),
                system ? ActorKind.SYSTEM : ActorKind.USER,
                system ? null : actor,
                i == 5 ? "…" : "Ana Nuñez",
                system ? null : "2001:db8::1",
                "request-" + i,
                event);
    }

    private List<String> stored(Caller caller) {
        return server.in(caller, () -> server.get(Sql.class).list(EVERYTHING, row -> row.getString(1)));
    }
}
