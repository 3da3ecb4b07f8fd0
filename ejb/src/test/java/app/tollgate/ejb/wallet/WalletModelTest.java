package app.tollgate.ejb.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.Money;
import app.tollgate.api.spending.BillingMode;
import app.tollgate.api.wallet.RefillFailure;
import app.tollgate.ejb.ledger.LedgerProof;
import app.tollgate.ejb.shared.TestServer;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random debits, refills, switches and thresholds beside a model that is nothing but a few numbers. */
class WalletModelTest {

    private static final long MILLS_PER_CENT = 10;
    private static final int OPERATIONS = 150;
    private static final long LINE = 30_000;

    private final TestServer server = TestServer.get();
    private final RefillDesk desk = server.get(RefillDesk.class);
    private final TestWallet wallet = new TestWallet();

    /** In tenths of cents, which is what an email costs. */
    private long balance;

    private long threshold = 20_000;
    private boolean inWalletMode;
    private boolean open;
    private boolean armed = true;
    private long requests;
    private long warnings;
    private long refills;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20_261_126})
    void theBalanceIsTheSumOfItsLedgerAndEverythingIsAskedAndToldOnce(long seed) {
        Random random = new Random(seed);
        for (int operation = 0; operation < OPERATIONS; operation++) {
            act(random, operation);
            assertThat(wallet.balance()).as("balance after %s", operation).isEqualTo(Money.ofMicros(balance * 1_000));
            assertThat(wallet.open().isPresent()).as("open after %s", operation).isEqualTo(open);
            assertThat(wallet.requests()).as("requests after %s", operation).isEqualTo(requests);
            assertThat(wallet.alerts("LOW_BALANCE"))
                    .as("warnings after %s", operation)
                    .isEqualTo(warnings);
        }
        assertThat(wallet.alerts("REFILL_PROCESSED")).isEqualTo(refills);
        assertThat(wallet.mails("refill-request")).hasSize((int) requests);
        Money sum = wallet.history().stream().map(line -> line.amount()).reduce(Money.ZERO, Money::plus);
        assertThat(sum).isEqualTo(wallet.balance());
        assertThat(server.get(LedgerProof.class).prove(wallet.admin)).isEmpty();
    }

    private void act(Random random, int operation) {
        switch (random.nextInt(10)) {
            case 0 -> switchMode();
            case 1 -> chooseThreshold(1_000L * random.nextInt(60));
            case 2, 3 -> refill(MILLS_PER_CENT * (1 + random.nextInt(4_000)), "wire " + operation);
            case 4 -> settle(random, operation);
            default -> use("event " + operation, 1 + random.nextInt(15_000));
        }
    }

    private void switchMode() {
        inWalletMode = !inWalletMode;
        wallet.mode(inWalletMode ? BillingMode.REFILLABLE_WALLET : BillingMode.MONTHLY_INVOICE);
        if (!inWalletMode) {
            open &= isTooLittle();
        }
        askIfBelow();
    }

    private void chooseThreshold(long chosen) {
        boolean isNew = chosen != threshold;
        threshold = chosen;
        wallet.threshold(dollars(chosen));
        if (isNew) {
            askIfBelow();
        }
    }

    private void refill(long amount, String reference) {
        wallet.refill(dollars(amount), reference);
        wallet.refill(dollars(amount), reference);
        moneyCame(amount);
        open &= isTooLittle();
    }

    /** Where usage is not taken from it, half a cent below zero is as good as nothing. */
    private boolean isTooLittle() {
        return inWalletMode ? balance < threshold : balance < -5;
    }

    private void settle(Random random, int operation) {
        wallet.open().ifPresent(id -> {
            if (random.nextBoolean()) {
                desk.fail(wallet.operator, id, Draft.good(new RefillFailure("no money")));
            } else {
                desk.complete(wallet.operator, id, TestWallet.paying("7.00", "wire " + operation));
                moneyCame(7_000);
            }
            open = false;
        });
    }

    private void moneyCame(long amount) {
        balance += amount;
        refills++;
        armed |= balance > LINE;
    }

    private void use(String id, int emails) {
        wallet.use(id, emails);
        if (inWalletMode) {
            balance -= emails;
            if (balance <= LINE && armed) {
                armed = false;
                warnings++;
            }
            askIfBelow();
        }
    }

    private void askIfBelow() {
        if (inWalletMode && balance < threshold && !open) {
            open = true;
            requests++;
        }
    }

    private static String dollars(long tenthsOfCents) {
        return Money.ofMicros(tenthsOfCents * 1_000).toString();
    }
}
