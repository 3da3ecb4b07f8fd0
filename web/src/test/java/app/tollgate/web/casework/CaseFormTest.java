package app.tollgate.web.casework;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.casework.CaseRequest;
import app.tollgate.api.casework.CaseStatus;
import app.tollgate.api.casework.CaseView;
import app.tollgate.web.page.Form;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CaseFormTest {

    private static final UUID ADA = UUID.randomUUID();
    private static final UUID ODILE = UUID.randomUUID();

    @Test
    void aFormOfNothingButATitleKeepsTheContacts() {
        CaseRequest read = CaseForm.read(Form.showing("title", "T", "caseType", "", "nextSteps", " "), List.of(ADA))
                .checked();
        assertThat(read).isEqualTo(new CaseRequest("T", null, CaseStatus.OPEN, List.of(ADA), null, null, null));
    }

    @Test
    void whatIsShownIsReadAgainAsItWasAndLinesEndAsTheyDid() {
        CaseView shown = new CaseView(
                UUID.randomUUID(),
                "K-1",
                "T",
                "Mass Tort",
                CaseStatus.CLOSED,
                List.of(ADA),
                List.of(ODILE),
                "One\nTwo",
                Instant.EPOCH);
        assertThat(CaseForm.read(CaseForm.show(shown), shown.contactIds()).checked())
                .isEqualTo(CaseRequest.of(shown));
        assertThat(CaseForm.read(Form.showing("title", "T", "nextSteps", "One\r\nTwo"), List.of())
                        .checked()
                        .nextSteps())
                .isEqualTo("One\nTwo");
    }
}
