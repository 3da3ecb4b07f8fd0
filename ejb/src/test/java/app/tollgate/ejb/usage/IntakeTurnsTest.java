package app.tollgate.ejb.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Money;
import app.tollgate.api.shared.TenantId;
import app.tollgate.api.usage.CapStatus;
import app.tollgate.api.usage.UsageLinks;
import app.tollgate.api.usage.UsageReceipt;
import app.tollgate.ejb.shared.DatabaseUnavailable;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class IntakeTurnsTest {

    /** A request of so many events shares its transaction with nobody. */
    private static final int ALONE = 7;

    private static final Caller CALLER = Caller.system(new TenantId("turns-test"), "sender");

    private final ExecutorService senders = Executors.newCachedThreadPool();
    private final List<List<Integer>> groups = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch firstIsAtWork = new CountDownLatch(1);
    private final CountDownLatch firstMayGoOn = new CountDownLatch(1);

    @AfterEach
    void stop() {
        senders.shutdownNow();
    }

    @Test
    void aSingleRequestIsRecordedByItself() {
        IntakeTurns turns = new IntakeTurns(this::recorded);
        assertThat(turns.take(request(3), true).receipt().accepted()).isEqualTo(3);
        assertThat(turns.take(request(4), true).receipt().accepted()).isEqualTo(4);
        assertThat(groups).containsExactly(List.of(3), List.of(4));
    }

    @Test
    void requestsThatArriveMeanwhileShareTheNextTransactionAndEachHearsItsOwnAnswer() throws Exception {
        List<Future<IntakeAnswer>> answers = behindOneAtWork(this::recorded, 2, 3, 4, 5);
        for (int i = 0; i < answers.size(); i++) {
            assertThat(answers.get(i).get().receipt().accepted()).isEqualTo(i + 1);
        }
        assertThat(groups).hasSize(2);
        assertThat(groups.get(1)).containsExactlyInAnyOrder(2, 3, 4, 5);
    }

    @Test
    void aTransactionTakesNoMoreEventsThanItsLimit() throws Exception {
        List<Future<IntakeAnswer>> answers = behindOneAtWork(this::recorded, 1_000, 1_000, 1_000);
        for (Future<IntakeAnswer> answer : answers) {
            answer.get().receipt();
        }
        assertThat(groups).containsExactly(List.of(1), List.of(1_000, 1_000), List.of(1_000));
    }

    @Test
    void aRequestThatSharesWithNobodyHasItsTurnInTheOrderOfArrival() throws Exception {
        List<Future<IntakeAnswer>> answers = behindOneAtWork(this::recorded, 2, 3, ALONE, 4, ALONE, ALONE, 5, 6);
        for (Future<IntakeAnswer> answer : answers) {
            answer.get().receipt();
        }
        assertThat(groups)
                .containsExactly(
                        List.of(1),
                        List.of(2, 3),
                        List.of(ALONE),
                        List.of(4),
                        List.of(ALONE),
                        List.of(ALONE),
                        List.of(5, 6));
    }

    @Test
    void oneRequestThatCannotBeStoredTakesNobodyDownWithIt() throws Exception {
        List<Future<IntakeAnswer>> answers = behindOneAtWork(
                group -> {
                    List<IntakeAnswer> recorded = recorded(group);
                    if (group.stream().anyMatch(one -> one.batch().events().size() == 13)) {
                        throw new IllegalStateException(new ArithmeticException("13"));
                    }
                    return recorded;
                },
                2,
                13,
                3);
        assertThat(answers.get(1).get().receipt().accepted()).isEqualTo(2);
        assertThat(answers.get(3).get().receipt().accepted()).isEqualTo(3);
        assertThatThrownBy(() -> answers.get(2).get().receipt()).hasRootCauseMessage("13");
    }

    @Test
    void nobodyWaitsForEverWhenTheWorkBreaksOff() throws Exception {
        List<Future<IntakeAnswer>> answers = behindOneAtWork(
                group -> {
                    recorded(group);
                    if (group.size() > 1) {
                        throw new IllegalStateException("together");
                    }
                    throw new StackOverflowError();
                },
                2,
                3);
        for (Future<IntakeAnswer> answer : answers) {
            assertThatThrownBy(() -> answer.get().receipt()).isInstanceOf(Exception.class);
        }
    }

    @Test
    void whenTheDatabaseIsAwayAllWhoWaitHearItAtOnceAndTheNextIsTriedAgain() throws Exception {
        List<Future<IntakeAnswer>> answers = behindOneAtWork(
                group -> {
                    recorded(group);
                    throw new DatabaseUnavailable(new SQLException("away", "08006"));
                },
                2,
                3);
        for (Future<IntakeAnswer> answer : answers) {
            assertThatThrownBy(() -> answer.get().receipt()).hasMessage("away");
        }
        assertThat(groups).hasSize(2);
    }

    /** One request of one event is being recorded while the others arrive. */
    private List<Future<IntakeAnswer>> behindOneAtWork(
            java.util.function.Function<List<Arrival>, List<IntakeAnswer>> recording, int... sizes) throws Exception {
        IntakeTurns turns = new IntakeTurns(recording);
        List<Future<IntakeAnswer>> answers = new ArrayList<>();
        answers.add(senders.submit(() -> turns.take(request(1), true)));
        firstIsAtWork.await();
        for (int size : sizes) {
            answers.add(senders.submit(() -> turns.take(request(size), size != ALONE)));
            while (turns.waiting() < answers.size() - 1) {
                Thread.onSpinWait();
            }
        }
        firstMayGoOn.countDown();
        return answers;
    }

    private List<IntakeAnswer> recorded(List<Arrival> group) {
        List<Integer> sizes =
                group.stream().map(one -> one.batch().events().size()).toList();
        groups.add(sizes);
        firstIsAtWork.countDown();
        if (sizes.equals(List.of(1))) {
            await(firstMayGoOn);
        }
        return sizes.stream()
                .map(size -> IntakeAnswer.taken(new UsageReceipt(size, 0, List.of(), Money.ZERO, CapStatus.WITHIN_CAP)))
                .toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static Arrival request(int events) {
        return new Arrival(
                CALLER,
                TestUsage.batch(Collections.nCopies(events, TestUsage.call("c", Instant.EPOCH, 30, UsageLinks.NONE))
                        .toArray(app.tollgate.api.usage.NewUsageEvent[]::new)));
    }
}
