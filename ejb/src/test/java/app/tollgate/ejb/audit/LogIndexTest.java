package app.tollgate.ejb.audit;

import static app.tollgate.api.audit.LogEventType.API_CALL;
import static app.tollgate.api.audit.LogEventType.EXPORT;
import static app.tollgate.api.audit.LogEventType.LOGIN;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.audit.LogEntryView;
import app.tollgate.api.audit.LogEventType;
import app.tollgate.api.audit.LogFilter;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.TestClock;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Finding in a log of several blocks: the same as by looking at each entry, whatever else the filter says. */
class LogIndexTest {

    private static final int ENTRIES = 20_000;
    private static final UUID SEVENTH = UUID.fromString("00000000-0000-7000-8000-000000000007");

    private final TestServer server = TestServer.get();
    private final LogReading reading = server.get(LogReading.class);
    private final Caller tenant = TestTenants.newTenantWithoutPassword();

    @BeforeEach
    void aLogOfManyBlocks() {
        server.in(
                tenant,
                () -> server.get(Sql.class)
                        .update(
                                "insert into system_log (id, at, type, actor_kind, actor_id, actor_name, address, action, request_id,"
                                        + " details, words) select gen_random_uuid(), timestamptz '2026-01-01 12:00Z' + n * interval '1 minute',"
                                        + " case when n % 10 = 0 then 'LOGIN' when n % 10 = 1 then 'EXPORT' else 'API_CALL' end, 'API_KEY',"
                                        + " ('00000000-0000-7000-8000-' || lpad((n % 50)::text, 12, '0'))::uuid, 'Key', '10.1.' || n % 90 || '.4', 'POST', 'request-' || n,"
                                        + " '{}', array_to_tsvector(array['usage/events',"
                                        + " case when n < 4000 then 'bygone' else 'recent' end, 'remainder-' || n % 7,"
                                        + " case n when 777 then 'needle' else 'hay' end]) from generate_series(1, "
                                        + ENTRIES + ") n"));
        sealAndIndex();
    }

    @Test
    void blocksThatNothingCanBeAddedToAreIndexed() {
        long blocks = count("select count(*) from system_log_block");
        assertThat(blocks).isGreaterThanOrEqualTo(ENTRIES / BlockTerms.SIZE - 1);
        assertThat(count("select count(distinct block) from system_log_term")).isEqualTo(blocks);
    }

    @Test
    void whateverTheFilterThePagesHoldWhatALookAtEachEntryFinds() {
        check("needle", "n = 777");
        check("needle", "n = 777 and n % 50 = 27", actor(27));
        check("needle", "false", actor(28));
        check("bygone", "n < 4000");
        check("bygone", "n < 4000 and n % 50 = 7", actor(7));
        check("bygone usage", "n < 4000 and n % 10 in (0, 1)", Set.of(LOGIN, EXPORT));
        check("bygone recent", "false");
        check("recent remainder-3", "n >= 4000 and n % 7 = 3 and n % 50 = 7", actor(7));
        check("request-19", "n::text like '19%'");
        check("request-19", "n::text like '19%' and n % 10 > 1 and n % 50 = 7", Set.of(API_CALL), actor(7));
        check("request-99999", "false");
        check("u us usage/ev bygone", "n < 4000 and n % 50 = 7", actor(7));
    }

    @Test
    void idsAreFoundInTheirColumns() {
        check("10.1.7.4", "n % 90 = 7");
        check("10.1.7.4 bygone", "n % 90 = 7 and n < 4000");
        check("00000000-0000-7000-8000-000000000007", "n % 50 = 7");
        check("request-1 10.1.8", "n::text like '1%' and (n % 90 = 8 or n % 90 between 80 and 89)");
        check("0.1.7", "false");
    }

    @Test
    void typesAndActorsAreFoundWithoutWordsToo() {
        check("", "n % 50 = 7", actor(7));
        check("", "n % 10 in (0, 1)", Set.of(LOGIN, EXPORT));
        check("", "n % 10 = 1 and n % 50 = 11", Set.of(EXPORT), actor(11));
        check("", "false", Set.of(EXPORT), actor(7));
        check("", "true", Set.of(LogEventType.values()));
    }

    @Test
    void daysHoldToo() {
        LogFilter filter = new LogFilter(
                Set.of(),
                Optional.of(SEVENTH),
                Optional.of(LocalDate.parse("2026-01-03")),
                Optional.of(LocalDate.parse("2026-01-04")),
                Optional.of("usage"));
        assertThat(requests(filter)).isEqualTo(expected("at >= '2026-01-03Z' and at < '2026-01-05Z' and n % 50 = 7"));
    }

    @Test
    void whatRetentionRemovesIsForgotten() {
        TestClock.later(Duration.ofDays(500), server.get(LogPurge.class)::purgeDue);
        assertThat(count("select count(*) from system_log_block")).isZero();
        assertThat(count("select count(*) from system_log_term")).isZero();
        check("bygone", "false");
    }

    private void check(String text, String condition, Object... more) {
        Set<LogEventType> types = Set.of();
        Optional<UUID> actor = Optional.empty();
        for (Object part : more) {
            if (part instanceof UUID id) {
                actor = Optional.of(id);
            } else {
                types = typesOf(part);
            }
        }
        LogFilter filter = new LogFilter(types, actor, Optional.empty(), Optional.empty(), Optional.of(text));
        assertThat(requests(filter)).as(text + " " + condition).isEqualTo(expected(condition));
    }

    private static Set<LogEventType> typesOf(Object set) {
        return ((Set<?>) set).stream().map(LogEventType.class::cast).collect(Collectors.toSet());
    }

    private List<String> requests(LogFilter filter) {
        List<String> found = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<LogEntryView> page = reading.list(tenant, filter, new PageRequest(200, after));
            page.items().stream()
                    .map(LogEntryView::requestId)
                    .filter(id -> id.startsWith("request-"))
                    .forEach(found::add);
            after = page.nextCursor().flatMap(PageRequest::decode);
        } while (after.isPresent());
        return found;
    }

    private List<String> expected(String condition) {
        return server.in(
                tenant,
                () -> server.get(Sql.class)
                        .list(
                                "select request_id from (select *, substring(request_id from 9)::int as n from system_log"
                                        + " where request_id like 'request-%') l where " + condition
                                        + " order by receipt desc",
                                row -> row.getString(1)));
    }

    private long count(String query) {
        return TestLog.number(tenant, query);
    }

    private void sealAndIndex() {
        // The horizon moves one pass behind the seals.
        for (int pass = 0; pass < 3; pass++) {
            TestLog.write(tenant);
            TestLog.seal();
        }
        server.get(LogIndexer.class).indexWaiting();
    }

    private static UUID actor(int number) {
        return UUID.fromString("00000000-0000-7000-8000-" + "%012d".formatted(number));
    }
}
