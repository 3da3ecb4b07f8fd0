package app.tollgate.ejb.audit;

import static app.tollgate.api.audit.LogEventType.API_CALL;
import static app.tollgate.api.audit.LogEventType.DATA_CHANGE;
import static app.tollgate.api.audit.LogEventType.INTEGRATION;
import static app.tollgate.api.audit.LogEventType.LOGIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.api.audit.LogEntryDetailView;
import app.tollgate.api.audit.LogEntryView;
import app.tollgate.api.audit.LogEventType;
import app.tollgate.api.audit.LogFilter;
import app.tollgate.api.audit.LogTarget;
import app.tollgate.api.shared.Actor;
import app.tollgate.api.shared.ActorKind;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.shared.RequestId;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LogReadingTest {

    private final TestServer server = TestServer.get();
    private final LogReading reading = server.get(LogReading.class);
    private final Caller tenant = TestTenants.newTenant();
    private final Actor odile = person("Odile Marchetti");
    private final Actor bram = person("Bram Achterberg");

    @BeforeEach
    void aDayInTheLog() {
        write(odile, "2026-11-22T18:00:00Z", LOGIN, "SIGNED_IN");
        write(bram, "2026-11-23T05:59:59Z", LOGIN, "SIGNED_IN");
        write(odile, "2026-11-23T06:00:00Z", DATA_CHANGE, "CHANGED");
        write(bram, "2026-11-23T20:00:00Z", INTEGRATION, "SENT");
        write(odile, "2026-11-24T05:59:59Z", API_CALL, "GET /usage/events");
        write(odile, "2026-11-24T06:00:00Z", API_CALL, "POST /usage/events");
    }

    @Test
    void severalTypesAreMergedInTheOrderOfTheLog() {
        assertThat(actions(types(LOGIN, API_CALL)))
                .containsExactly("POST /usage/events", "GET /usage/events", "SIGNED_IN", "SIGNED_IN");
    }

    @Test
    void aPersonsEntriesAreTheirs() {
        LogFilter his =
                new LogFilter(Set.of(), Optional.of(bram.id()), Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(actions(his)).containsExactly("SENT", "SIGNED_IN");
    }

    @Test
    void daysAreThoseOfTheTenantsZoneBeforeAndAfterTheSealing() {
        LogFilter monday = days("2026-11-23", "2026-11-23");
        List<String> expected = List.of("GET /usage/events", "SENT", "CHANGED");
        assertThat(actions(monday)).isEqualTo(expected);
        for (int i = 0; i < 3; i++) {
            server.get(LogSealer.class).sealWaiting();
            assertThat(actions(monday)).isEqualTo(expected);
        }
        assertThat(actions(days("2026-11-24", "2026-11-24"))).containsExactly("POST /usage/events");
        assertThat(actions(days("2026-11-25", "2026-11-29"))).isEmpty();
    }

    @Test
    void wordsFindByTheirBeginningsWhateverTheirCase() {
        assertThat(actions(text("usage/ev"))).hasSize(2);
        assertThat(actions(text("POST USAGE"))).containsExactly("POST /usage/events");
        assertThat(actions(text("marchetti chan"))).containsExactly("CHANGED");
        assertThat(actions(text("203.0.113"))).hasSize(6);
        assertThat(actions(text("sage/ev"))).isEmpty();
        assertThat(actions(text("it's & (odd) \\ :*"))).isEmpty();
    }

    @Test
    void aNameIsFoundWithoutItsAccentsAndByThem() {
        write(person("José Núñez"), "2026-11-24T07:00:00Z", LOGIN, "SIGNED_OUT");
        assertThat(actions(text("nunez"))).containsExactly("SIGNED_OUT");
        assertThat(actions(text("NÚÑ"))).containsExactly("SIGNED_OUT");
    }

    @Test
    void pagesStayStableWhileEntriesArrive() {
        List<UUID> seen = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<LogEntryView> page =
                    reading.list(tenant, types(LOGIN, DATA_CHANGE, INTEGRATION, API_CALL), new PageRequest(2, after));
            page.items().forEach(entry -> seen.add(entry.id()));
            after = page.nextCursor().flatMap(PageRequest::decode);
            write(bram, "2026-11-24T08:00:00Z", LOGIN, "SIGNED_OUT");
        } while (after.isPresent());
        assertThat(seen).doesNotHaveDuplicates().hasSize(6 + 2);
    }

    @Test
    void anEntryIsShownWithItsDetailsAndItsSeal() {
        UUID id =
                reading.list(tenant, types(DATA_CHANGE), page()).items().get(0).id();
        assertThat(reading.get(tenant, id).seal()).isNull();
        server.get(LogSealer.class).sealWaiting();
        LogEntryDetailView entry = reading.get(tenant, id);
        assertThat(entry.details()).containsEntry("number", 7);
        assertThat(entry.seal().position()).isPositive();
        assertThat(entry.target()).isEqualTo(new LogTarget("CASE", "42", "Hernia mesh"));
    }

    @Test
    void eachLookIsAnEntryOfTheLog() {
        reading.list(tenant, text("odile"), page());
        TestLog.Row look = TestLog.last(tenant);
        assertThat(look).returns("EXPORT", TestLog.Row::type).returns("LOG_READ", TestLog.Row::action);
        assertThat(look.details()).containsEntry("text", "odile");
    }

    @Test
    void anotherTenantsEntryIsUnknown() {
        Caller other = TestTenants.newTenantWithoutPassword();
        UUID id = reading.list(tenant, LogFilter.NONE, page()).items().get(0).id();
        assertThatThrownBy(() -> reading.get(other, id))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(ProblemCode.NOT_FOUND));
        assertThat(reading.list(other, LogFilter.NONE, page()).items())
                .noneMatch(entry -> entry.actor().name().contains("Odile"));
    }

    @Test
    void daysTheWrongWayRoundAndForeignCursorsAreRefused() {
        assertThatThrownBy(() -> reading.list(tenant, days("2026-11-24", "2026-11-23"), page()))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> reading.list(tenant, LogFilter.NONE, new PageRequest(2, Optional.of("x"))))
                .isInstanceOf(ProblemException.class);
    }

    private List<String> actions(LogFilter filter) {
        return reading.list(tenant, filter, page()).items().stream()
                .filter(entry -> entry.actor().name().contains(" ")
                        && !entry.actor().name().equals("test key"))
                .filter(entry -> !entry.actor().name().equals("Olga Operator"))
                .map(LogEntryView::action)
                .toList();
    }

    private static PageRequest page() {
        return new PageRequest(100, Optional.empty());
    }

    private static LogFilter types(LogEventType... types) {
        return new LogFilter(Set.of(types), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static LogFilter days(String from, String to) {
        return new LogFilter(
                Set.of(),
                Optional.empty(),
                Optional.of(LocalDate.parse(from)),
                Optional.of(LocalDate.parse(to)),
                Optional.empty());
    }

    private static LogFilter text(String text) {
        return new LogFilter(Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(text));
    }

    private void write(Actor who, String at, LogEventType type, String action) {
        Caller caller = new Caller(tenant.tenant(), who, new RequestId("request-9", "203.0.113.9", Optional.empty()));
        LogEvent event = LogEvent.of(type, action)
                .about(new LogTarget("CASE", "42", "Hernia mesh"))
                .with("number", 7);
        server.get(LogBatches.class).add(caller, List.of(LogEntry.of(caller, event, Instant.parse(at))));
    }

    private static Actor person(String name) {
        return new Actor(ActorKind.USER, Ids.next(), name, Set.of(), Set.of());
    }
}
