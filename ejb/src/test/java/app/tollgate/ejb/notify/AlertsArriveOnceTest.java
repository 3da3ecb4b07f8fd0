package app.tollgate.ejb.notify;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.spending.AlertDelivery;
import app.tollgate.api.spending.AlertKind;
import app.tollgate.api.spending.AlertView;
import app.tollgate.ejb.shared.Clocks;
import app.tollgate.ejb.shared.LockedTable;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.spending.SpendingReading;
import app.tollgate.ejb.tenant.TestTenants;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.inject.spi.Unmanaged;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** R6: each cause of an alert gives each recipient one mail, whatever happens to nodes, connections and the mail server. */
class AlertsArriveOnceTest {

    private static final TestServer SERVER = TestMail.server();
    private static final Caller PLATFORM = TestTenants.operator();
    private static final int MOST_SECONDS = 60;
    private static final long PAUSE_MILLIS = 20;

    /** 128 and the number of SIGKILL. */
    private static final int KILLED = 137;

    /** Each alert to two people, and the request for the refill to the billing team. */
    private static final int MAILS = AlertKind.values().length * 2 + 1;

    private final CutMailServer mail = new CutMailServer();
    private final TestCauses causes = new TestCauses();
    private final MailSender oneNode = node();
    private final MailSender otherNode = node();
    private Duration passed = Duration.ZERO;

    @BeforeEach
    void onlyTheseMailsWait() throws Exception {
        SERVER.in(PLATFORM, () -> SERVER.get(Sql.class).update("delete from platform.tenant_work where kind = 'mail'"));
        causes.happen();
    }

    @AfterEach
    void restore() throws Exception {
        mail.close();
        SERVER.get(Clocks.class).move(passed.negated());
    }

    @Test
    void twoNodesDeliverEachOnceWithinAMinuteAfterTheServerWasAwayForTen() throws Exception {
        for (int look = 0; look < 60; look++) {
            bothNodesLook();
            pass(Duration.ofSeconds(10));
        }
        assertThat(alerts()).extracting(AlertView::delivery).containsOnly(AlertDelivery.PENDING);

        mail.open();
        assertThat(secondsUntilAllAreNoted()).isLessThanOrEqualTo(MOST_SECONDS);
        for (int later = 0; later < 10; later++) {
            pass(Duration.ofMinutes(1));
            bothNodesLook();
        }

        assertThat(alerts()).extracting(AlertView::kind).containsExactlyInAnyOrder(AlertKind.values());
        assertThat(messageIds()).hasSize(MAILS);
        assertThat(copies()).isEqualTo(messageIds().size());
    }

    /** The mail server has taken the mail and said so, the node is about to note that, and is gone. */
    @Test
    void whatANodeSentRightBeforeItWasKilledIsRepeatedByTheOtherUnderTheSameMessageId() throws Exception {
        CountDownLatch answered = new CountDownLatch(1);
        mail.answerAfter(answered);
        mail.open();
        Process node = SendingNode.start();
        try {
            await(node, () -> copies() > 0);
            try (LockedTable outbox = LockedTable.of(causes.firm, "outbox_message")) {
                answered.countDown();
                await(node, outbox::isWaitedFor);
                node.destroyForcibly().waitFor();
            }
        } finally {
            node.destroyForcibly();
        }
        assertThat(node.exitValue()).isEqualTo(KILLED);
        assertThat(copies()).isEqualTo(1);
        assertThat(alerts()).extracting(AlertView::delivery).containsOnly(AlertDelivery.PENDING);

        assertThat(secondsUntilAllAreNoted()).isLessThanOrEqualTo(MOST_SECONDS);
        assertThat(messageIds()).hasSize(MAILS);
        assertThat(copies()).as("one of them came twice").isEqualTo(messageIds().size() + 1);
    }

    @Test
    void whatTheServerTookWithoutSayingSoIsRepeatedUnderTheSameMessageId() throws Exception {
        mail.cutNext(3);
        mail.open();
        assertThat(secondsUntilAllAreNoted()).isLessThanOrEqualTo(MOST_SECONDS);
        assertThat(messageIds()).hasSize(MAILS);
        assertThat(copies())
                .as("three connections were cut")
                .isEqualTo(messageIds().size() + 3);
    }

    /** Counts what every second shows; what is noted as sent has reached the mailbox before. */
    private int secondsUntilAllAreNoted() {
        int seconds = 0;
        while (seconds <= MOST_SECONDS && alerts().stream().anyMatch(alert -> alert.delivery() != AlertDelivery.SENT)) {
            pass(Duration.ofSeconds(1));
            bothNodesLook();
            seconds++;
        }
        return seconds;
    }

    private static void await(Process node, BooleanSupplier happened) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
        while (!happened.getAsBoolean()) {
            assertThat(node.isAlive()).as("see target/sending-node.log").isTrue();
            assertThat(System.nanoTime() - end).isNegative();
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
    }

    private void bothNodesLook() {
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(oneNode::sendWaiting),
                        CompletableFuture.runAsync(otherNode::sendWaiting))
                .join();
    }

    private void pass(Duration time) {
        SERVER.get(Clocks.class).move(time);
        passed = passed.plus(time);
    }

    private List<AlertView> alerts() {
        return SERVER.get(SpendingReading.class)
                .alerts(causes.firm, new PageRequest(100, Optional.empty()))
                .items();
    }

    /** The one Message-ID of each mail to each recipient. */
    private Map<String, String> messageIds() throws MessagingException {
        Map<String, Set<String>> ids = new HashMap<>();
        for (MimeMessage message : mail.arrived()) {
            String key = message.getAllRecipients()[0] + ": " + message.getSubject();
            ids.computeIfAbsent(key, mail -> new HashSet<>()).add(message.getMessageID());
        }
        Map<String, String> only = new HashMap<>();
        ids.forEach((key, found) -> {
            assertThat(found).as(key).hasSize(1);
            only.put(key, found.iterator().next());
        });
        assertThat(only.values()).doesNotHaveDuplicates();
        return only;
    }

    private int copies() {
        return mail.arrived().size();
    }

    /** A sender of its own, as each node has one. */
    private static MailSender node() {
        return new Unmanaged<>(CDI.current().getBeanManager(), MailSender.class)
                .newInstance()
                .produce()
                .inject()
                .postConstruct()
                .get();
    }
}
