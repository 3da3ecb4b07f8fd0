package app.tollgate.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.tollgate.api.casework.AddContactsRequest;
import app.tollgate.api.casework.CaseTypeRequest;
import app.tollgate.api.casework.ContactListRequest;
import app.tollgate.api.shared.FieldError;
import app.tollgate.api.shared.FieldErrors;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConstraintsTest {

    private static final String SCALES = "\u2696";
    /** One character, two of Java's units. */
    private static final String FACE = "\ud83d\ude00";

    @Test
    void textsAreMeasuredInCharacters() {
        assertThat(errors(new CaseTypeRequest(FACE.repeat(100)))).isEmpty();
        assertThat(errors(new CaseTypeRequest(SCALES.repeat(50) + FACE.repeat(50))))
                .isEmpty();
        assertThat(errors(new CaseTypeRequest(FACE.repeat(101))))
                .extracting(FieldError::pointer, FieldError::code, FieldError::detail)
                .containsExactly(tuple("/name", "size", "Use 0 to 100 characters or elements."));
    }

    @Test
    void anEmptyTextIsTooShortWhereOneIsNeeded() {
        assertThat(errors(new ContactListRequest("Leads", "")))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(tuple("/caseType", "size"));
    }

    @Test
    void listsAreMeasuredInElements() {
        List<UUID> many = Collections.nCopies(AddContactsRequest.MOST + 1, UUID.randomUUID());
        assertThat(errors(new AddContactsRequest(many)))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(tuple("/contactIds", "size"));
    }

    private static List<FieldError> errors(Record record) {
        FieldErrors errors = new FieldErrors();
        Constraints.draft(record, errors);
        return errors.found();
    }
}
