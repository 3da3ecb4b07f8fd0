package app.tollgate.ejb.spending;

import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.Money;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.spending.BillingMode;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.SqlStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What callers reserve before they spend it, so that a cap cannot be overshot.
 *
 * <p>Granting holds the cap row: spent, held and what is asked for are added up while nobody else can add to them. The event that
 * settles a hold charges its amount and lets go of the hold in one commit, so that the sum never shows both or neither.
 */
@ApplicationScoped
public class SpendingHolds {

    /** Where no cap limits holds: far more than anybody holds, far less than a sum can carry. */
    private static final Money MOST_HELD = Money.parse("100000000000.00");

    private static final Duration KEPT = Duration.ofDays(30);
    private static final int FORGOTTEN_AT_ONCE = 20;

    private static final String HELD = """
            select coalesce(sum(amount_micros), 0) as held, coalesce(sum(amount_micros) filter (where campaign_id = ?::uuid), 0) as of_campaign,
              coalesce((select balance_after_micros from ledger_entry where account = 'WALLET' order by sequence desc limit 1), 0) as balance,
              coalesce((select max(spent_micros) from campaign_month where campaign_id = ?::uuid and month in (?, ?)), 0) as campaign_spent,
              coalesce((select spent_micros from spending_month where month = ?), 0) as spent_ahead,
              (select monthly_cap_micros from campaign where id = ?::uuid) as campaign_cap
            from usage_hold where status = 'HELD' and expires_at > ?
            """;

    private final Sql sql;
    private final SpendingMonths months;

    @Inject
    SpendingHolds(Sql sql, SpendingMonths months) {
        this.sql = sql;
        this.months = months;
    }

    /** For the container's proxy. */
    protected SpendingHolds() {
        this(null, null);
    }

    /**
     * Reserves the amount.
     *
     * @throws ProblemException {@code cap-would-be-exceeded} with the amount that is {@code available}
     */
    public UUID reserve(HoldWish wish, YearMonth present, Instant now) {
        SpendingPosition position = months.hold(present);
        Room room = room(wish, position, now);
        if (wish.amount().compareTo(room.available()) > 0) {
            throw new ProblemException(
                    ProblemCode.CAP_WOULD_BE_EXCEEDED,
                    "The worst case costs " + wish.amount() + ", but " + room.limit() + " leaves " + room.available()
                            + ".",
                    List.of(),
                    Map.of("available", room.available().toString()));
        }
        UUID id = Ids.next();
        sql.update(
                "insert into usage_hold (id, kind, quantity_units, amount_micros, campaign_id, status, created_at, expires_at)"
                        + " values (?, ?, ?, ?, ?, 'HELD', ?, ?)",
                id,
                wish.kind(),
                wish.units(),
                wish.amount().micros(),
                wish.campaignId().orElse(null),
                now,
                now.plus(wish.length()));
        forgetOld(now);
        return id;
    }

    /**
     * Lets go of a hold; one that was let go or has expired stays so.
     *
     * @throws ProblemException {@code hold-ended} if an event settled it, {@code not-found}
     */
    public void release(UUID id, Instant now) {
        String status = sql.find("select status from usage_hold where id = ? for update", row -> row.getString(1), id)
                .orElseThrow(ProblemException::notFound);
        if (status.equals("SETTLED")) {
            throw new ProblemException(
                    ProblemCode.HOLD_ENDED, "An event has settled this hold; correct the event if it should not have.");
        }
        sql.update("update usage_hold set status = 'RELEASED', ended_at = ? where id = ? and status = 'HELD'", now, id);
    }

    /** Settles holds as a part of the round trip that charges their events; it stands before the cap row. */
    public SqlStep<Integer> settling(List<UUID> holds, Instant now) {
        return SqlStep.of(
                "update usage_hold set status = 'SETTLED', ended_at = ? where id = any(?::uuid[]) and status = 'HELD'",
                results -> results.count(),
                now,
                holds.stream().map(UUID::toString).toArray(String[]::new));
    }

    /** What is held and has not expired. */
    public Money held(Instant now) {
        return sql.find(
                        "select coalesce(sum(amount_micros), 0) from usage_hold where status = 'HELD' and expires_at > ?",
                        row -> new Money(row.getLong(1)),
                        now)
                .orElseThrow();
    }

    /** What is held may be charged to the next month, as events may be dated a little ahead: the fuller of both months limits it. */
    private Room room(HoldWish wish, SpendingPosition position, Instant now) {
        String campaign = wish.campaignId().map(UUID::toString).orElse(null);
        return sql.find(
                        HELD,
                        row -> {
                            Money held = new Money(row.getLong("held"));
                            Room room = new Room(MOST_HELD.minus(held), "what can be held at once");
                            if (position.cap().isPresent()) {
                                Money ahead = new Money(row.getLong("spent_ahead"));
                                Money spent = ahead.compareTo(position.spent()) > 0 ? ahead : position.spent();
                                room = room.orLess(
                                        position.cap().get().minus(spent).minus(held), "the monthly cap");
                            }
                            if (row.getObject("campaign_cap") != null) {
                                room = room.orLess(
                                        new Money(row.getLong("campaign_cap"))
                                                .minus(new Money(row.getLong("campaign_spent")))
                                                .minus(new Money(row.getLong("of_campaign"))),
                                        "the campaign's cap");
                            }
                            if (position.mode() == BillingMode.REFILLABLE_WALLET && position.holdAgainstBalance()) {
                                room = room.orLess(new Money(row.getLong("balance")).minus(held), "the wallet");
                            }
                            return room;
                        },
                        campaign,
                        campaign,
                        position.month().atDay(1),
                        position.month().plusMonths(1).atDay(1),
                        position.month().plusMonths(1).atDay(1),
                        campaign,
                        now)
                .orElseThrow();
    }

    private void forgetOld(Instant now) {
        sql.update(
                "delete from usage_hold where id in (select id from usage_hold where expires_at < ? order by expires_at limit ?)",
                now.minus(KEPT),
                FORGOTTEN_AT_ONCE);
    }

    /**
     * How much may be held yet, and what limits it.
     *
     * @param amount not below zero
     */
    private record Room(Money available, String limit) {

        Room orLess(Money left, String by) {
            Money atLeastNothing = left.isNegative() ? Money.ZERO : left;
            return atLeastNothing.compareTo(available) < 0 ? new Room(atLeastNothing, by) : this;
        }
    }
}
