package app.tollgate.ejb.audit;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.TenantId;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

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

    private int add(TenantId tenant, int calls) {
        Caller caller = Caller.system(tenant, "test");
        return (int) IntStream.range(0, calls)
                .filter(i -> waiting.add(new ApiCall(caller, "GET", "/me", i, 1, Instant.EPOCH)))
                .count();
    }
}
