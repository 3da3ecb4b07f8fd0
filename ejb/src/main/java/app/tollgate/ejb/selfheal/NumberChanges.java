package app.tollgate.ejb.selfheal;

import app.tollgate.ejb.selfheal.NumberChange.Reached;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.SqlStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import java.util.function.Function;

/** Store of what became of found numbers, and reader of the calls that speak for or against them. */
@ApplicationScoped
class NumberChanges {

    private static final int HEAL_LOCK = 0x6865616c;

    private static final String OF_NUMBERS =
            "(c.contact_id, c.new_number) in (select * from unnest(?::uuid[], ?::text[])) and c.wrong_at is null";

    private static final String IN_ORDER = " order by c.contact_id, c.new_number, c.old_number";

    private static final String KNOWN = """
            select c.contact_id, k.external_id, k.name, c.old_number, c.new_number, c.enriched_at, c.confirmed_at,
              reached.event_id as reached_by, reached.occurred_at as reached_at,
              least((select min(occurred_at) from usage_event wrong where wrong.contact_id = c.contact_id
                  and wrong.to_number = c.new_number and wrong.kind = 'VOICE' and wrong.status = 'WRONG_NUMBER'),
                (select min(flagged_at) from phone_flag flag where flag.contact_id = c.contact_id and flag.number = c.new_number)) as wrong_at
            from number_change c join contact k on k.id = c.contact_id left join lateral (
              select event_id, occurred_at from usage_event reached where reached.contact_id = c.contact_id
                and reached.to_number = c.new_number and reached.kind = 'VOICE' and reached.status = 'CONNECTED'
                and reached.adjusts is null and reached.occurred_at > c.enriched_at
              order by reached.occurred_at, reached.receipt limit 1) reached on true
            where\s""" + OF_NUMBERS + IN_ORDER;

    @Inject
    private Sql sql;

    /**
     * Whether any of the calls can decide anything, for the round trip that stores them.
     *
     * <p>Whoever has looked holds the lock until the commit, so that {@link #awaitIntakes} sees the stored calls of all who saw nothing.
     */
    SqlStep<Boolean> looking(List<HeardCall> calls) {
        return SqlStep.of(
                "select pg_advisory_xact_lock_shared(?, hashtext(current_schema()));"
                        + " select exists (select from unnest(?::uuid[], ?::text[], ?::bool[]) as call (contact, number, wrong)"
                        + " join number_change c on c.contact_id = call.contact and c.new_number = call.number"
                        + " where c.wrong_at is null and (call.wrong or c.confirmed_at is null))",
                results -> {
                    ResultSet row = results.next().rows();
                    row.next();
                    return row.getBoolean(1);
                },
                HEAL_LOCK,
                texts(calls, call -> call.contact().toString()),
                texts(calls, HeardCall::number),
                texts(calls, call -> Boolean.toString(call.wrong())));
    }

    /** Waits for the intakes that have looked, and holds up those that are going to, until the running transaction ends. */
    void awaitIntakes() {
        sql.find("select pg_advisory_xact_lock(?, hashtext(current_schema()))", row -> true, HEAL_LOCK);
    }

    /** Notes that a number was found; the earliest time stands. */
    void note(Enrichment found) {
        sql.update(
                "insert into number_change (contact_id, old_number, new_number, enriched_at) values (?, ?, ?, ?)"
                        + " on conflict (contact_id, new_number, old_number)"
                        + " do update set enriched_at = least(number_change.enriched_at, excluded.enriched_at)",
                found.contactId(),
                found.oldNumber(),
                found.newNumber(),
                found.enrichedAt());
    }

    /** Everything known about changes to these numbers that were not told to be wrong before, held until the commit. */
    List<NumberChange> hold(SortedSet<ContactNumber> numbers) {
        String[] contacts = texts(numbers, number -> number.contact().toString());
        String[] texts = texts(numbers, ContactNumber::number);
        sql.list(
                "select from number_change c where " + OF_NUMBERS + IN_ORDER + " for no key update",
                row -> true,
                contacts,
                texts);
        // Read behind the locks: what others told about the same numbers meanwhile is seen.
        return sql.list(KNOWN, NumberChanges::read, contacts, texts);
    }

    void confirm(NumberChange change, Reached call, UUID healed) {
        sql.update(
                "update number_change set confirmed_at = ?, confirmed_by = ?, healed_id = ?"
                        + " where contact_id = ? and new_number = ? and old_number = ?",
                call.at(),
                call.event(),
                healed,
                change.contact().id(),
                change.newNumber(),
                change.oldNumber());
    }

    void setWrong(NumberChange change) {
        sql.update(
                "update number_change set wrong_at = ? where contact_id = ? and new_number = ? and old_number = ?",
                change.wrongAt().orElseThrow(),
                change.contact().id(),
                change.newNumber(),
                change.oldNumber());
    }

    /** Forgets everything about the numbers of a contact. */
    void forget(UUID contact) {
        sql.update("delete from number_change where contact_id = ?", contact);
        sql.update("delete from phone_flag where contact_id = ?", contact);
        sql.update("delete from enrichment where contact_id = ?", contact);
    }

    private static NumberChange read(ResultSet row) throws SQLException {
        UUID event = row.getObject("reached_by", UUID.class);
        Optional<Instant> reachedAt = Sql.optionalInstant(row, "reached_at");
        return new NumberChange(
                new HealedContact(
                        row.getObject("contact_id", UUID.class),
                        Optional.ofNullable(row.getString("external_id")),
                        row.getString("name")),
                row.getString("old_number"),
                row.getString("new_number"),
                Sql.instant(row, "enriched_at"),
                Sql.optionalInstant(row, "confirmed_at"),
                reachedAt.map(at -> new Reached(event, at)),
                Sql.optionalInstant(row, "wrong_at"));
    }

    private static <T> String[] texts(Collection<T> all, Function<T, String> text) {
        return all.stream().map(text).toArray(String[]::new);
    }
}
