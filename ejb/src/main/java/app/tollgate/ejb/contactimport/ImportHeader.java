package app.tollgate.ejb.contactimport;

import app.tollgate.api.contactimport.ImportColumn;
import app.tollgate.api.contactimport.ImportField;
import app.tollgate.api.shared.FieldError;
import app.tollgate.api.shared.ProblemException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Recognises the columns of a file by their headers, whatever their capitals, spaces and signs. */
record ImportHeader(List<ImportColumn> columns) {

    static final int MOST_COLUMNS = 200;
    private static final int LONGEST = 200;

    private static final Map<ImportField, Set<String>> NAMES = Map.of(
            ImportField.EXTERNAL_ID,
            Set.of("externalid", "id", "crmid", "contactid", "clientid", "customerid", "recordid", "idexterno"),
            ImportField.NAME,
            Set.of("name", "fullname", "contact", "contactname", "client", "clientname", "nombre", "nombrecompleto"),
            ImportField.FIRST_NAME,
            Set.of("firstname", "givenname", "first", "nombredepila"),
            ImportField.LAST_NAME,
            Set.of("lastname", "surname", "familyname", "last", "apellido", "apellidos"),
            ImportField.PHONE,
            Set.of(
                    "phone",
                    "phones",
                    "phonenumber",
                    "phonenumbers",
                    "primaryphone",
                    "mobile",
                    "mobilephone",
                    "cell",
                    "cellphone",
                    "homephone",
                    "workphone",
                    "telephone",
                    "tel",
                    "telefono",
                    "movil"),
            ImportField.EMAIL,
            Set.of("email", "emails", "emailaddress", "mail", "primaryemail", "correo", "correoelectronico"),
            ImportField.OPT_OUT,
            Set.of("optout", "optouts", "optedout", "optedoutof", "donotcontact"));

    /** @throws ProblemException {@code invalid} if no column names the contacts, or two give what only one can */
    static ImportHeader read(List<String> cells) {
        if (cells.size() > MOST_COLUMNS) {
            throw refused("too-many-columns", "Send at most " + MOST_COLUMNS + " columns.");
        }
        List<ImportColumn> columns = new ArrayList<>();
        Set<ImportField> seen = EnumSet.noneOf(ImportField.class);
        for (String cell : cells) {
            ImportField field = recognised(cell);
            if (field != null && !seen.add(field) && !field.isRepeatable()) {
                throw refused(
                        "repeated-column", "Two columns are taken for the same: \"" + cell.strip() + "\" is one.");
            }
            columns.add(new ImportColumn(shortened(cell.strip()), field));
        }
        if (!seen.contains(ImportField.NAME)
                && !seen.contains(ImportField.FIRST_NAME)
                && !seen.contains(ImportField.LAST_NAME)) {
            throw refused("no-name", "The first line needs a column \"name\", or \"first name\" and \"last name\".");
        }
        return new ImportHeader(columns);
    }

    private static ImportField recognised(String cell) {
        String plain = Normalizer.normalize(cell.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("[^a-z0-9]", "");
        String unnumbered = plain.replaceAll("\\d+$", "");
        return NAMES.entrySet().stream()
                .filter(entry -> entry.getValue().contains(entry.getKey().isRepeatable() ? unnumbered : plain))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private static String shortened(String header) {
        String clean = header.replace("\0", "");
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST - 1) + "…";
    }

    private static ProblemException refused(String code, String detail) {
        return ProblemException.invalid(List.of(FieldError.at("/file", code, detail)));
    }
}
