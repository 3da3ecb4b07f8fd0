package app.tollgate.ejb.contactimport;

import app.tollgate.api.access.EmailAddress;
import app.tollgate.api.casework.Channel;
import app.tollgate.api.casework.ContactPhone;
import app.tollgate.api.casework.ContactRequest;
import app.tollgate.api.contactimport.ImportColumn;
import app.tollgate.api.contactimport.ImportError;
import app.tollgate.api.contactimport.ImportField;
import app.tollgate.api.shared.FieldError;
import app.tollgate.api.shared.TextLength;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A row read as a contact, with what is wrong with it as far as a look at the row tells. */
final class ImportedRow {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ID = 255;

    private final RawRow row;
    private final List<ImportColumn> columns;
    private final List<ImportError> errors = new ArrayList<>();
    private final List<String> phoneHeaders = new ArrayList<>();
    private final List<String> emailHeaders = new ArrayList<>();
    private final ContactRequest contact;

    ImportedRow(ImportHeader header, RawRow row) {
        this.row = row;
        this.columns = header.columns();
        checkCells();
        List<String> phones = several(ImportField.PHONE, "[,;|\\n]+", ImportedRow::plainNumber, phoneHeaders);
        String externalId = one(ImportField.EXTERNAL_ID);
        contact = new ContactRequest(
                externalId.isEmpty() ? null : externalId,
                name(),
                phones.stream().map(number -> new ContactPhone(number, null)).toList(),
                several(ImportField.EMAIL, "[,;|\\s]+", EmailAddress::normal, emailHeaders),
                optOuts());
        checkLengths();
    }

    long line() {
        return row.line();
    }

    /** As far as it could be read. */
    ContactRequest contact() {
        return contact;
    }

    List<ImportError> errors() {
        return List.copyOf(errors);
    }

    /** What a rule of contacts says, at the column that gave it. */
    ImportError error(FieldError found) {
        String[] steps = found.pointer().split("/");
        String header = switch (steps[1]) {
            case "phones" -> phoneHeaders.get(Integer.parseInt(steps[2]));
            case "emails" -> emailHeaders.get(Integer.parseInt(steps[2]));
            case "externalId" -> header(ImportField.EXTERNAL_ID);
            default -> null;
        };
        return new ImportError(row.line(), header, found.code(), found.detail());
    }

    /** That an earlier row has its external id. */
    ImportError repeated() {
        return error(ImportField.EXTERNAL_ID, "repeated", "An earlier row has this external id.");
    }

    private void checkCells() {
        List<String> cells = row.cells();
        if (cells.subList(Math.min(cells.size(), columns.size()), cells.size()).stream()
                .anyMatch(cell -> !cell.isBlank())) {
            errors.add(new ImportError(row.line(), null, "cells", "The row has more cells than the first line."));
        }
        if (cells.stream().anyMatch(cell -> cell.indexOf(0) >= 0)) {
            errors.add(new ImportError(row.line(), null, "characters", "Leave out NUL characters."));
        }
    }

    private void checkLengths() {
        if (contact.name().isBlank()) {
            errors.add(error(nameField(), "required", "Every contact needs a name."));
        } else if (TextLength.of(contact.name()) > LONGEST_NAME) {
            errors.add(error(nameField(), "size", "A name has at most " + LONGEST_NAME + " characters."));
        }
        if (contact.externalId() != null && TextLength.of(contact.externalId()) > LONGEST_ID) {
            errors.add(error(
                    ImportField.EXTERNAL_ID, "size", "An external id has at most " + LONGEST_ID + " characters."));
        }
        checkMany(ImportField.PHONE, contact.phones());
        checkMany(ImportField.EMAIL, contact.emails());
    }

    private void checkMany(ImportField field, List<?> values) {
        if (values.size() > ContactRequest.MOST) {
            errors.add(error(field, "size", "A contact has at most " + ContactRequest.MOST + " of these."));
        }
    }

    private String name() {
        return one(ImportField.NAME).isEmpty()
                ? Stream.of(one(ImportField.FIRST_NAME), one(ImportField.LAST_NAME))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" "))
                : one(ImportField.NAME);
    }

    private Set<Channel> optOuts() {
        Set<Channel> found = EnumSet.noneOf(Channel.class);
        for (String word : parts(one(ImportField.OPT_OUT), "[,;|/\\s]+")) {
            OptOutWords.channels(word).ifPresentOrElse(found::addAll, this::refuseOptOut);
        }
        return found;
    }

    private void refuseOptOut() {
        errors.add(error(ImportField.OPT_OUT, "opt-out", "Use VOICE, SMS, EMAIL, all or none."));
    }

    private String one(ImportField field) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).field() == field) {
                return cell(i);
            }
        }
        return "";
    }

    private static String plainNumber(String number) {
        return number.replaceAll("[\\s().-]", "");
    }

    /** The values of all columns that give the field, each once, with the header that gave it. */
    private List<String> several(ImportField field, String between, UnaryOperator<String> plain, List<String> headers) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).field() == field) {
                for (String part : parts(cell(i), between)) {
                    String value = plain.apply(part);
                    if (!found.contains(value)) {
                        found.add(value);
                        headers.add(columns.get(i).header());
                    }
                }
            }
        }
        return found;
    }

    private static List<String> parts(String cell, String between) {
        return Arrays.stream(cell.split(between))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private String cell(int column) {
        return column < row.cells().size() ? row.cells().get(column).strip() : "";
    }

    private ImportField nameField() {
        return header(ImportField.NAME) == null ? ImportField.FIRST_NAME : ImportField.NAME;
    }

    private ImportError error(ImportField field, String code, String detail) {
        return new ImportError(row.line(), header(field), code, detail);
    }

    private String header(ImportField field) {
        return columns.stream()
                .filter(column -> column.field() == field)
                .map(ImportColumn::header)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
