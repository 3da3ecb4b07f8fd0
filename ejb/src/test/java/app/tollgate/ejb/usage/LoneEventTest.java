package app.tollgate.ejb.usage;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.usage.NewUsageEvent;
import app.tollgate.api.usage.UsageDetails;
import app.tollgate.api.usage.UsageLinks;
import app.tollgate.api.usage.UsageReceipt;
import app.tollgate.ejb.ledger.LedgerProof;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.TestServer;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** An event that comes alone goes another way into the table than several do, and must not look different there. */
class LoneEventTest {

    private static final int ROUNDS = 40;

    private final TestServer server = TestServer.get();
    private final UsageIntake intake = server.get(UsageIntake.class);
    private final UsageRecording otherNode = server.get(UsageRecording.class);
    private final Sql sql = server.get(Sql.class);
    private final TestIntake usage = new TestIntake();
    private final Caller caller = usage.caller;

    @Test
    void itIsStoredAsOneOfSeveral() {
        intake.record(caller, TestUsage.batch(TestUsage.call("original", usage.now, 61, UsageLinks.NONE)));
        List<NewUsageEvent> alone = events("alone-");
        List<NewUsageEvent> together = events("together-");

        alone.forEach(event -> assertThat(accepted(event)).isEqualTo(1));
        intake.record(caller, TestUsage.batch(together.toArray(NewUsageEvent[]::new)));

        assertThat(stored("alone-")).hasSize(alone.size()).isEqualTo(stored("together-"));
        assertThat(server.get(LedgerProof.class).prove(caller)).isEmpty();
    }

    @Test
    void whatIsKnownIsLeftAloneAndSaidToBe() {
        NewUsageEvent first = TestUsage.call("c1", usage.now, 61, UsageLinks.NONE);
        NewUsageEvent other = TestUsage.call("c1", usage.now, 300, UsageLinks.NONE);
        accepted(first);

        UsageReceipt again = intake.record(caller, TestUsage.batch(other));

        assertThat(again.accepted()).isZero();
        assertThat(again.duplicates()).isEqualTo(1);
        assertThat(usage.sum("select sum(raw_seconds) from usage_event")).isEqualTo(61);
        assertThat(usage.sum("select sum(raw_seconds) from usage_rollup")).isEqualTo(61);
        assertThat(accepted(TestUsage.from("another sender", first))).isEqualTo(1);
    }

    @Test
    void twoNodesThatAreSentItAtOnceStoreItOnce() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        int accepted = 0;
        for (int round = 0; round < ROUNDS; round++) {
            NewUsageEvent event = TestUsage.sms("at once " + round, usage.now, 1);
            CyclicBarrier together = new CyclicBarrier(2);
            Future<Integer> one = nodes.submit(() -> {
                together.await();
                return accepted(event);
            });
            Future<Integer> other = nodes.submit(() -> {
                together.await();
                return acceptedByTheOtherNode(event);
            });
            accepted += one.get(1, TimeUnit.MINUTES) + other.get(1, TimeUnit.MINUTES);
        }
        nodes.shutdown();

        assertThat(accepted).isEqualTo(ROUNDS);
        assertThat(usage.sum("select sum(events) from usage_rollup")).isEqualTo(ROUNDS);
        assertThat(server.get(LedgerProof.class).prove(caller)).isEmpty();
    }

    private List<NewUsageEvent> events(String prefix) {
        UsageLinks injury = new UsageLinks(null, null, "Personal \"Injury\", {a,b}\\", null);
        return List.of(
                TestUsage.call(prefix + "1 call", usage.now.minus(40, ChronoUnit.DAYS), 61, injury),
                TestUsage.from("dialer \"7\"", TestUsage.sms(prefix + "2 sms", usage.now, 2)),
                TestUsage.event(prefix + "3 mail", usage.now, new UsageDetails.Email(3), injury),
                TestUsage.event(prefix + "4 bytes", usage.now, new UsageDetails.Storage(-5), UsageLinks.NONE),
                TestUsage.adjusting(prefix + "5 adjusting", "original", usage.now, ((UsageDetails.Voice)
                        TestUsage.call("", usage.now, 61, UsageLinks.NONE).details())));
    }

    private List<String> stored(String prefix) {
        return server.in(
                caller,
                () -> sql.list(
                        "select substr(sender_id, length(?) + 1) || (to_jsonb(usage_event)"
                                + " - '{receipt,event_id,sender_id,received_at,posting_id}'::text[])::text"
                                + " from usage_event where starts_with(sender_id, ?) order by sender_id",
                        row -> row.getString(1),
                        prefix,
                        prefix));
    }

    private int accepted(NewUsageEvent event) {
        return intake.record(caller, TestUsage.batch(event)).accepted();
    }

    /** What another node's intake does, which waits for no turn of this one. */
    private int acceptedByTheOtherNode(NewUsageEvent event) {
        return otherNode
                .record(caller, List.of(new Arrival(caller, TestUsage.batch(event))))
                .get(0)
                .receipt()
                .accepted();
    }
}
