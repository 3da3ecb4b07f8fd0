package app.tollgate.ejb.contactimport;

import app.tollgate.api.contactimport.ContactImportView;
import app.tollgate.api.contactimport.ImportStatus;
import app.tollgate.api.shared.Actor;
import app.tollgate.api.shared.ActorKind;
import app.tollgate.ejb.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Store of imports as people see them: reading, looking, committing, taking away. */
@ApplicationScoped
class ContactImports {

    private static final int MOST_SHOWN_BEFORE_DONE = 99;

    private static final String SHOWN =
            "select id, status, header, list_id, row_count, valid_count, done_count, created_count, updated_count, created_at,"
                    + " finished_at, expires_at, error from contact_import where status <> 'READING'";

    @Inject
    private Sql sql;

    @Inject
    private ImportRows rows;

    void begin(UUID id, ImportHeader header, Optional<UUID> list, Actor actor, Instant now) {
        sql.update(
                "insert into contact_import (id, status, header, list_id, row_count, valid_count, error_count, after_line, done_count,"
                        + " created_count, updated_count, claim_token, attempts, asked_by, asked_by_kind, asked_by_name, created_at,"
                        + " expires_at) values (?, 'READING', ?, ?::uuid, 0, 0, 0, 0, 0, 0, 0, 0, 0, ?, ?, ?, ?, ?)",
                id,
                HeaderText.of(header),
                list.map(UUID::toString).orElse(null),
                actor.id(),
                actor.kind(),
                actor.name(),
                now,
                now.plus(ImportDesk.WAITS));
    }

    /** What its rows are read by, held against other readers; empty if it is not being read. */
    Optional<Reading> reading(UUID id) {
        return sql.find(
                "select header, row_count, error_count from contact_import where id = ? and status = 'READING' for update",
                row -> new Reading(HeaderText.read(row.getString(1)), row.getLong(2), row.getInt(3)),
                id);
    }

    void count(UUID id, int read, int valid, int errors) {
        sql.update(
                "update contact_import set row_count = row_count + ?, valid_count = valid_count + ?, error_count = error_count + ?"
                        + " where id = ?",
                read,
                valid,
                errors,
                id);
    }

    void previewed(UUID id) {
        sql.update("update contact_import set status = 'PREVIEWED' where id = ? and status = 'READING'", id);
    }

    Optional<ContactImportView> find(UUID id) {
        return sql.find(SHOWN + " and id = ?", ContactImports::shown, id)
                .map(found -> found.with(rows.samples(id), rows.errors(id)));
    }

    /** Newest first, from after the given id, without their rows. */
    List<ContactImportView> page(Optional<UUID> after, int most) {
        return sql.list(
                SHOWN + " and (?::uuid is null or id < ?::uuid) order by id desc limit ?",
                ContactImports::shown,
                after.map(UUID::toString).orElse(null),
                after.map(UUID::toString).orElse(null),
                most);
    }

    /** Where it stands, held against other changes until the commit. */
    Optional<ImportStatus> lock(UUID id) {
        return sql.find(
                "select status from contact_import where id = ? and status <> 'READING' for update",
                row -> ImportStatus.valueOf(row.getString(1)),
                id);
    }

    void queue(UUID id, Actor actor, Instant expiresAt) {
        sql.update(
                "update contact_import set status = 'QUEUED', asked_by = ?, asked_by_kind = ?, asked_by_name = ?, attempts = 0,"
                        + " error = null, expires_at = ? where id = ?",
                actor.id(),
                actor.kind(),
                actor.name(),
                expiresAt,
                id);
    }

    /** Whose doing it is: who read the file, and then who committed it. */
    Actor asker(UUID id) {
        return sql.find(
                        "select asked_by, asked_by_kind, asked_by_name from contact_import where id = ?",
                        ContactImports::asker,
                        id)
                .orElseThrow();
    }

    static Actor asker(ResultSet row) throws SQLException {
        return new Actor(
                ActorKind.valueOf(row.getString("asked_by_kind")),
                row.getObject("asked_by", UUID.class),
                row.getString("asked_by_name"),
                Set.of(),
                Set.of());
    }

    void remove(UUID id) {
        rows.removeAll(id);
        sql.update("delete from contact_import where id = ?", id);
    }

    /** How many are there that are not over. */
    int open() {
        return sql.find(
                        "select count(*) from contact_import where status not in ('DONE', 'FAILED')",
                        row -> row.getInt(1))
                .orElseThrow();
    }

    /** Kept until the running transaction ends; one that somebody commits or removes at this moment is left out. */
    List<UUID> expired(Instant now, int most) {
        return sql.list(
                "select id from contact_import where expires_at <= ? and status not in ('QUEUED', 'RUNNING')"
                        + " order by expires_at limit ? for update skip locked",
                row -> row.getObject(1, UUID.class),
                now,
                most);
    }

    Optional<Instant> nextExpiry() {
        return sql.find(
                        "select min(expires_at) as next from contact_import where status not in ('QUEUED', 'RUNNING')",
                        row -> Sql.optionalInstant(row, "next"))
                .flatMap(next -> next);
    }

    private static ContactImportView shown(ResultSet row) throws SQLException {
        ImportStatus status = ImportStatus.valueOf(row.getString("status"));
        long valid = row.getLong("valid_count");
        return new ContactImportView(
                row.getObject("id", UUID.class),
                status,
                row.getLong("row_count"),
                valid,
                row.getLong("row_count") - valid,
                HeaderText.read(row.getString("header")).columns(),
                List.of(),
                List.of(),
                row.getObject("list_id", UUID.class),
                progress(status, row.getLong("done_count"), valid),
                row.getLong("created_count"),
                row.getLong("updated_count"),
                Sql.instant(row, "created_at"),
                Sql.optionalInstant(row, "finished_at").orElse(null),
                Sql.instant(row, "expires_at"),
                row.getString("error"));
    }

    private static int progress(ImportStatus status, long done, long valid) {
        if (status == ImportStatus.DONE) {
            return 100;
        }
        return valid == 0 ? 0 : (int) Math.min(MOST_SHOWN_BEFORE_DONE, done * 100 / valid);
    }

    /** A file that is being read: its columns, how many rows came, and how many errors are kept. */
    record Reading(ImportHeader header, long rows, int errors) {}
}
