package app.tollgate.ejb.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.Money;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.TestDatabase;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerTest {

    private static final long SEED = 20261126;
    private static final int SEQUENCES = 10_000;
    private static final int LONGEST = 6;
    private static final Set<String> BESIDE_THE_LEDGER = Set.of(
            "usage-that-is-not-what-the-ledger-earned",
            "unbilled-that-is-not-the-usage-of-open-months",
            "receivable-that-is-not-what-documents-say");

    private final TestServer server = TestServer.get();
    private final Ledger ledger = server.get(Ledger.class);
    private final LedgerProof proof = server.get(LedgerProof.class);
    private final Sql sql = server.get(Sql.class);
    private final Caller caller = TestTenants.newTenant();
    private final Instant now = server.get(Clock.class).instant();

    @Test
    void aPostingMovesItsAmountFromTheDebitToTheCreditAccount() {
        Balances first =
                post(Posting.of(now, PostingKind.REFILL, Account.PAYMENTS, Account.WALLET, Money.parse("100")));
        assertThat(first.of(Account.WALLET)).contains(Money.parse("100"));
        assertThat(first.of(Account.PAYMENTS)).contains(Money.parse("-100"));
        Balances second = post(Posting.usage(Ids.next(), now, Account.WALLET, Money.parse("0.000001")));
        assertThat(second.of(Account.WALLET)).contains(Money.parse("99.999999"));
        Balances corrected = post(Posting.usage(Ids.next(), now, Account.WALLET, Money.parse("-0.5")));
        assertThat(corrected.of(Account.WALLET)).contains(Money.parse("100.499999"));
        assertThat(faultsOfTheLedgerItself()).isEmpty();
    }

    /** R3: random sequences of operations, some of them rolled back, beside a model that is nothing but a map. */
    @Test
    void randomSequencesAgreeWithASmallModel() {
        Random random = new Random(SEED);
        Map<Account, Long> model = new EnumMap<>(Account.class);
        for (int sequence = 0; sequence < SEQUENCES; sequence++) {
            List<Posting> postings = postings(random);
            if (random.nextInt(10) == 0) {
                assertThatThrownBy(() -> server.in(caller, () -> {
                            postings.forEach(ledger::post);
                            throw new IllegalStateException("rolled back");
                        }))
                        .hasMessage("rolled back");
            } else {
                server.in(caller, () -> {
                    postings.forEach(ledger::post);
                    return true;
                });
                for (Posting posting : postings) {
                    model.merge(posting.debit(), -posting.amount().micros(), Math::addExact);
                    model.merge(posting.credit(), posting.amount().micros(), Math::addExact);
                }
            }
        }
        for (Account account : Account.values()) {
            assertThat(server.in(caller, () -> ledger.balance(account)))
                    .isEqualTo(new Money(model.getOrDefault(account, 0L)));
        }
        assertThat(number("select sum(amount_micros) from ledger_entry")).isZero();
        assertThat(faultsOfTheLedgerItself()).isEmpty();
    }

    @Test
    void manyWritersKeepTheChainWhole() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(8);
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            running.add(writers.submit(() -> post(Posting.usage(Ids.next(), now, Account.WALLET, Money.ofMicros(7)))));
        }
        for (Future<?> one : running) {
            one.get();
        }
        writers.shutdown();
        assertThat(server.in(caller, () -> ledger.balance(Account.WALLET))).isEqualTo(Money.ofMicros(-1400));
        assertThat(number("select max(sequence) from ledger_entry where account = 'WALLET'"))
                .isEqualTo(200);
        assertThat(faultsOfTheLedgerItself()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger_posting set amount_micros = 1",
                "delete from ledger_posting",
                "truncate ledger_posting, ledger_entry",
                "update ledger_entry set balance_after_micros = 1",
                "delete from ledger_entry"
            })
    void theDatabaseRefusesEveryChangeByTheAppsOwnRole(String statement) {
        post(Posting.usage(Ids.next(), now, Account.WALLET, Money.ofMicros(7)));
        assertThatThrownBy(() -> server.in(caller, () -> sql.update(statement)))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // A balance that does not follow from the one before.
                "('WALLET', 2, 5, 0, 5)",
                // A sum that is wrong in itself.
                "('WALLET', 2, 5, -7, 0)",
                // A gap.
                "('WALLET', 3, 5, -7, -2)",
                // A number that is taken.
                "('WALLET', 1, -7, 0, -7)",
                // A beginning out of nothing.
                "('CREDITS', 1, 5, 5, 10)"
            })
    void theDatabaseRefusesAnEntryThatDoesNotFollowTheOneBefore(String values) {
        post(Posting.usage(Ids.next(), now, Account.WALLET, Money.ofMicros(7)));
        assertThatThrownBy(() -> server.in(
                        caller,
                        () -> sql.update(
                                "insert into ledger_entry (account, sequence, amount_micros, balance_before_micros,"
                                        + " balance_after_micros, posting_id, kind) select entry.*, (select id from ledger_posting), 'USAGE'"
                                        + " from (values " + values + ") as entry")))
                .rootCause()
                .hasMessageContaining("constraint");
    }

    @Test
    void aReferenceIsUsedOnceForEachKind() {
        Posting refill = Posting.of(now, PostingKind.REFILL, Account.PAYMENTS, Account.WALLET, Money.parse("5"));
        post(refill.named("wire 1"));
        Posting again = Posting.of(now, PostingKind.REFILL, Account.PAYMENTS, Account.WALLET, Money.parse("5"));
        assertThatThrownBy(() -> post(again.named("wire 1")))
                .rootCause()
                .hasMessageContaining("ledger_posting_reference");
    }

    @Test
    void theProofNamesWhatDoesNotHold() throws Exception {
        post(Posting.usage(Ids.next(), now, Account.WALLET, Money.ofMicros(7)));
        assertThat(proof.prove(caller))
                .extracting(LedgerFault::claim)
                .containsExactly("usage-that-is-not-what-the-ledger-earned");
        asOwner(
                "update ledger_entry set amount_micros = 8, balance_after_micros = 8 where account = 'USAGE' and sequence = 1");
        assertThat(proof.prove(caller))
                .extracting(LedgerFault::claim)
                .contains("posting-without-its-two-entries", "balances-that-do-not-add-up-to-zero");
    }

    @Test
    void ledgersAreProvedTheNextNight() {
        assertThat(ProofWork.nextBegin(Instant.parse("2026-11-26T02:59:59Z")))
                .isEqualTo(Instant.parse("2026-11-26T03:00:00Z"));
        assertThat(ProofWork.nextBegin(Instant.parse("2026-11-26T03:00:00Z")))
                .isEqualTo(Instant.parse("2026-11-27T03:00:00Z"));
    }

    @Test
    void nothingAndCirclesAreNoPostings() {
        assertThatThrownBy(() -> Posting.of(now, PostingKind.REFILL, Account.PAYMENTS, Account.WALLET, Money.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Posting.of(now, PostingKind.REFILL, Account.WALLET, Account.WALLET, Money.parse("1")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** These tests post what no event and no document stands behind. */
    private List<LedgerFault> faultsOfTheLedgerItself() {
        return proof.prove(caller).stream()
                .filter(fault -> !BESIDE_THE_LEDGER.contains(fault.claim()))
                .toList();
    }

    private void asOwner(String statement) throws Exception {
        try (Connection owner = TestDatabase.owner().getConnection();
                Statement sql = owner.createStatement()) {
            sql.execute("set search_path to t_" + caller.tenant().slug().replace('-', '_'));
            sql.execute(statement);
        }
    }

    private List<Posting> postings(Random random) {
        List<Posting> postings = new ArrayList<>();
        for (int i = random.nextInt(LONGEST); i >= 0; i--) {
            postings.add(posting(random, Money.ofMicros(1 + random.nextInt(50_000_000))));
        }
        return postings;
    }

    private Posting posting(Random random, Money amount) {
        return switch (random.nextInt(5)) {
            case 0 -> Posting.of(now, PostingKind.REFILL, Account.PAYMENTS, Account.WALLET, amount);
            case 1 -> Posting.usage(Ids.next(), now, Account.WALLET, amount);
            case 2 -> Posting.usage(Ids.next(), now, Account.UNBILLED, amount.negated());
            case 3 -> Posting.of(now, PostingKind.INVOICE, Account.RECEIVABLE, Account.UNBILLED, amount);
            default -> Posting.of(now, PostingKind.CREDIT_NOTE, Account.CREDITS, Account.RECEIVABLE, amount);
        };
    }

    private Balances post(Posting posting) {
        return server.in(caller, () -> ledger.post(posting));
    }

    private long number(String query) {
        return server.in(caller, () -> sql.find(query, row -> row.getLong(1)).orElseThrow());
    }
}
