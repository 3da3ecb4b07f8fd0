package app.tollgate.ejb.audit;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.shared.Actor;
import app.tollgate.api.shared.ActorKind;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.RequestId;
import app.tollgate.api.shared.TenantId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WaitingCallsTest {

    private static final TenantId ACME = new TenantId("acme-law");
    private static final TenantId OTHER = new TenantId("other-law");

    private final WaitingCalls waiting = new WaitingCalls();

    @Test
    void callsWaitInTheirOrderUntilTheyAreRemoved() {
        add(ACME, 3);
        assertThat(waiting.first(ACME, 2)).extracting(ApiCall::status).containsExactly(0, 1);
        assertThat(waiting.count(ACME)).isEqualTo(3);
        waiting.remove(ACME, 2);
        assertThat(waiting.first(ACME, 2)).extracting(ApiCall::status).containsExactly(2);
        waiting.remove(ACME, 1);
        assertThat(waiting.tenants()).isEmpty();
        assertThat(waiting.count()).isZero();
    }

    @Test
    void oneTenantsFullRoomIsNobodyElses() {
        assertThat(add(ACME, WaitingCalls.ROOM)).isEqualTo(WaitingCalls.ROOM);
        assertThat(waiting.hasRoom(ACME)).isFalse();
        assertThat(waiting.hasRoom(OTHER)).isTrue();
        waiting.remove(ACME, 1);
        assertThat(waiting.hasRoom(ACME)).isTrue();
    }

    @Test
    void whoWasLetInBeforeTheRoomWasFullFindsAPlace() {
        assertThat(add(ACME, WaitingCalls.ROOM + 2 * WaitingCalls.UNDER_WAY))
                .isEqualTo(WaitingCalls.ROOM + WaitingCalls.UNDER_WAY);
        assertThat(waiting.count(ACME)).isEqualTo(WaitingCalls.ROOM + WaitingCalls.UNDER_WAY);
    }

    @Test
    void whenTheCommonRoomIsFullEachTenantStillHasAFewPlacesOfItsOwn() {
        IntStream.range(0, WaitingCalls.COMMON / WaitingCalls.ROOM)
                .forEach(i -> add(new TenantId("failing-" + i), WaitingCalls.ROOM));
        assertThat(waiting.count()).isEqualTo(WaitingCalls.COMMON);
        add(OTHER, WaitingCalls.OWN - 1);
        assertThat(waiting.hasRoom(OTHER)).isTrue();
        add(OTHER, 1);
        assertThat(waiting.hasRoom(OTHER)).isFalse();
        assertThat(waiting.hasRoom(ACME)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01a21f1c-c826-73f8-ad39-62b2edfae3d1",
                "01A21F1C-c826-73f8-ad39-62b2edfae3d1",
                "01a21f1c-c826-73f8-ad39-62b2edfae3dg",
                "01a21f1cc826-73f8-ad39-62b2edfae3d1-",
                "a client's own",
                ""
            })
    void aCallComesBackAsItWas(String request) {
        Actor key = new Actor(ActorKind.API_KEY, UUID.randomUUID(), "test key", Set.of(), Set.of());
        Caller caller = new Caller(ACME, key, new RequestId(request, "203.0.113.9", Optional.empty()));
        Instant at = Instant.parse("2026-11-23T20:09:41.123456Z");
        ApiCall call = new ApiCall(caller, "PUT", "/contacts/{id}", 412, 1_234_567_890_123L, at);

        waiting.add(call);

        assertThat(waiting.first(ACME, 1)).containsExactly(call);
    }

    private int add(TenantId tenant, int calls) {
        Caller caller = Caller.system(tenant, "test");
        return (int) IntStream.range(0, calls)
                .filter(i -> waiting.add(new ApiCall(caller, "GET", "/me", i, 1, Instant.EPOCH)))
                .count();
    }
}
