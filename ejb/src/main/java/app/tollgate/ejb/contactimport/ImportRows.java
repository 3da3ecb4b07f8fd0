package app.tollgate.ejb.contactimport;

import app.tollgate.api.casework.Channel;
import app.tollgate.api.casework.ContactPhone;
import app.tollgate.api.casework.ContactRequest;
import app.tollgate.api.contactimport.ContactImportView;
import app.tollgate.api.contactimport.ImportError;
import app.tollgate.api.contactimport.ImportSample;
import app.tollgate.ejb.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Store of the rows that wait to be imported, and of what is wrong with the others. */
@ApplicationScoped
class ImportRows {

    private static final int SAMPLES = 5;
    private static final String SHOWN =
            "select line, external_id, name, phones, emails, opt_outs from contact_import_row where import_id = ?";

    @Inject
    private Sql sql;

    /** Answers the lines that were kept: one whose external id another row has is not. */
    Set<Long> add(UUID id, List<ImportedRow> good) {
        return Set.copyOf(sql.list(
                "insert into contact_import_row (import_id, line, external_id, name, phones, emails, opt_outs)"
                        + " select ?, line, external_id, name, phones, emails, opt_outs from unnest(?::bigint[], ?::text[], ?::text[],"
                        + " ?::text[], ?::text[], ?::text[]) as row (line, external_id, name, phones, emails, opt_outs) order by line"
                        + " on conflict (import_id, external_id) where external_id is not null do nothing returning line",
                row -> row.getLong("line"),
                id,
                good.stream().map(ImportedRow::line).toArray(Long[]::new),
                texts(good, ContactRequest::externalId),
                texts(good, ContactRequest::name),
                texts(
                        good,
                        contact -> contact.phones().stream()
                                .map(ContactPhone::number)
                                .collect(Collectors.joining(" "))),
                texts(good, contact -> String.join(" ", contact.emails())),
                texts(
                        good,
                        contact -> contact.optOuts().stream()
                                .map(Channel::name)
                                .sorted()
                                .collect(Collectors.joining(" ")))));
    }

    private static String[] texts(List<ImportedRow> rows, Function<ContactRequest, String> text) {
        return rows.stream().map(row -> text.apply(row.contact())).toArray(String[]::new);
    }

    /** Keeps errors behind those that are kept already. */
    void addErrors(UUID id, int before, List<ImportError> errors) {
        sql.update(
                "insert into contact_import_error (import_id, number, line, column_name, code, detail)"
                        + " select ?, ? + number, line, column_name, code, detail"
                        + " from unnest(?::bigint[], ?::text[], ?::text[], ?::text[]) with ordinality"
                        + " as error (line, column_name, code, detail, number)",
                id,
                before,
                errors.stream().map(ImportError::line).toArray(Long[]::new),
                errors.stream().map(ImportError::column).toArray(String[]::new),
                errors.stream().map(ImportError::code).toArray(String[]::new),
                errors.stream().map(ImportError::detail).toArray(String[]::new));
    }

    List<ImportSample> samples(UUID id) {
        return sql.list(SHOWN + " order by line limit ?", ImportRows::sample, id, SAMPLES);
    }

    /** The next rows behind a line. */
    List<ImportSample> after(UUID id, long line, int most) {
        return sql.list(SHOWN + " and line > ? order by line limit ?", ImportRows::sample, id, line, most);
    }

    List<ImportError> errors(UUID id) {
        return sql.list(
                "select line, column_name, code, detail from contact_import_error where import_id = ? order by number limit ?",
                row -> new ImportError(
                        row.getLong("line"),
                        row.getString("column_name"),
                        row.getString("code"),
                        row.getString("detail")),
                id,
                ContactImportView.MOST_ERRORS);
    }

    void removeGood(UUID id) {
        sql.update("delete from contact_import_row where import_id = ?", id);
    }

    void removeAll(UUID id) {
        removeGood(id);
        sql.update("delete from contact_import_error where import_id = ?", id);
    }

    private static ImportSample sample(ResultSet row) throws SQLException {
        return new ImportSample(
                row.getLong("line"),
                row.getString("external_id"),
                row.getString("name"),
                words(row.getString("phones")),
                words(row.getString("emails")),
                words(row.getString("opt_outs")).stream().map(Channel::valueOf).collect(Collectors.toSet()));
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(" "));
    }
}
