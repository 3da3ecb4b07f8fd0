package app.tollgate.ejb.audit;

import app.tollgate.api.shared.TenantId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Calls that wait for their place in the logs, tenant by tenant in their order.
 *
 * <p>A tenant may fill {@value #ROOM} places while the common room of {@value #COMMON} lasts, and {@value #OWN} always: no number of
 * tenants whose logs take nothing uses up the room of one whose log does. Whoever was let in before the room was full finds one of
 * {@value #UNDER_WAY} more places.
 */
final class WaitingCalls {

    static final int ROOM = 5_000;
    static final int COMMON = 50_000;
    static final int OWN = 100;
    static final int UNDER_WAY = 1_000;

    /** Addresses, methods and routes; a caller may make up long ones. */
    private static final int MOST_TEXTS = 10_000;

    private static final int LONGEST_TEXT = 100;

    private final Map<TenantId, Deque<WaitingCall>> waiting = new ConcurrentHashMap<>();
    private final Map<String, String> texts = new ConcurrentHashMap<>();
    private final AtomicInteger all = new AtomicInteger();

    /** Whether another call of the tenant may begin. */
    boolean hasRoom(TenantId tenant) {
        // Where so few wait altogether nobody has too many: counting those of one takes turns with who adds to them.
        return all.get() < ROOM || fits(count(tenant), 0);
    }

    /** Answers whether there was a place. */
    boolean add(ApiCall call) {
        WaitingCall small = new WaitingCall(call, this::shared);
        boolean[] added = {false};
        waiting.compute(call.caller().tenant(), (tenant, calls) -> {
            Deque<WaitingCall> queue = calls == null ? new ArrayDeque<>() : calls;
            added[0] = fits(queue.size(), UNDER_WAY) && queue.add(small);
            return queue.isEmpty() ? null : queue;
        });
        if (added[0]) {
            all.incrementAndGet();
        }
        return added[0];
    }

    private String shared(String text) {
        if (text.length() > LONGEST_TEXT) {
            return text;
        }
        if (texts.size() >= MOST_TEXTS) {
            texts.clear();
        }
        String known = texts.putIfAbsent(text, text);
        return known == null ? text : known;
    }

    private boolean fits(int own, int more) {
        return own < OWN + more || own < ROOM + more && all.get() < COMMON + more;
    }

    Set<TenantId> tenants() {
        return Set.copyOf(waiting.keySet());
    }

    int count(TenantId tenant) {
        int[] count = {0};
        waiting.computeIfPresent(tenant, (same, calls) -> {
            count[0] = calls.size();
            return calls;
        });
        return count[0];
    }

    int count() {
        return all.get();
    }

    /** The longest waiting; they stay until they are {@link #remove removed}. */
    List<ApiCall> first(TenantId tenant, int most) {
        List<ApiCall> first = new ArrayList<>();
        waiting.computeIfPresent(tenant, (same, calls) -> {
            calls.stream().limit(most).map(call -> call.call(tenant)).forEach(first::add);
            return calls;
        });
        return first;
    }

    /** Gives up the places of the longest waiting. */
    void remove(TenantId tenant, int number) {
        waiting.computeIfPresent(tenant, (same, calls) -> {
            for (int i = 0; i < number; i++) {
                calls.remove();
            }
            return calls.isEmpty() ? null : calls;
        });
        all.addAndGet(-number);
    }
}
