package app.tollgate.ejb.contactimport;

import app.tollgate.api.contactimport.ImportColumn;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** Keeps the columns of a file as JSON: their headers may hold anything. */
final class HeaderText {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<ImportColumn>> COLUMNS = new TypeReference<>() {};

    private HeaderText() {}

    static String of(ImportHeader header) {
        try {
            return JSON.writeValueAsString(header.columns());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static ImportHeader read(String text) {
        try {
            return new ImportHeader(JSON.readValue(text, COLUMNS));
        } catch (JsonProcessingException notOurs) {
            throw new IllegalStateException(notOurs);
        }
    }
}
