package app.tollgate.ejb.notify;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.shared.TestClock;
import app.tollgate.ejb.tenant.TestTenants;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two nodes send, and the clock of one is minutes ahead of the other's. */
class MailHeldByOneNodeTest {

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final MailQueue queue = TestMail.server().get(MailQueue.class);
    private final Caller caller = TestTenants.newTenant();
    private final TestClock clock = new TestClock();

    @AfterEach
    void turnBack() {
        clock.turnBack();
    }

    @ParameterizedTest
    @ValueSource(longs = {5, -5})
    void whatOneNodeIsSendingNoOtherSendsUntilItIsGone(long minutesAhead) {
        clock.runAhead(Duration.ofMinutes(minutesAhead));
        Letter letter = LetterTest.letter("Hello", "a link");
        MailMessage message = new MailMessage("test", "held:1", "ada@" + caller.tenant() + ".example", letter);
        TestMail.server().get(Outbox.class).add(caller, message);
        OutgoingMail taken = queue.take(caller).orElseThrow();

        clock.runAhead(Duration.ofMinutes(-minutesAhead));
        Optional<OutgoingMail> again = queue.take(caller);
        assertThat(again).isEmpty();
        Duration waited = Duration.ZERO;
        while (again.isEmpty() && waited.compareTo(LONGEST) <= 0) {
            clock.pass(PAUSE);
            waited = waited.plus(PAUSE);
            again = queue.take(caller);
        }

        assertThat(waited).isLessThanOrEqualTo(LONGEST);
        assertThat(again).map(OutgoingMail::id).contains(taken.id());
    }
}
