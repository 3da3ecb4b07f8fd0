package app.tollgate.web.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.api.campaign.CampaignRequest;
import app.tollgate.api.campaign.CampaignStatus;
import app.tollgate.api.campaign.CampaignView;
import app.tollgate.api.shared.FieldError;
import app.tollgate.api.shared.Money;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.web.page.Form;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CampaignFormTest {

    private static final UUID LIST = UUID.fromString("0193a6c0-1b7f-7c3d-8e21-5f6a7b8c9d01");

    @ParameterizedTest
    @CsvSource({"250, 250.00", "'$1,250.50', 1250.50", "'1 250', 1250.00", "0.000001, 0.000001"})
    void anAmountIsReadAsPeopleTypeIt(String typed, String amount) {
        assertThat(read(typed).monthlyCap()).isEqualTo(Money.parse(amount));
    }

    @Test
    void anEmptyAmountIsNoCap() {
        assertThat(read("").monthlyCap()).isNull();
    }

    @Test
    void everythingWrongIsToldAtItsField() {
        Form form = Form.showing("name", " ", "listId", "nothing", "monthlyCap", "much");
        assertThatThrownBy(() -> CampaignForm.read(form).checked())
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.errors())
                                .extracting(FieldError::pointer)
                                .containsExactly("/monthlyCap", "/listId", "/name"));
    }

    @Test
    void aFormWithoutTheListLeavesItAlone() {
        CampaignRequest now = new CampaignRequest("Spring", LIST, Money.parse("5"));
        CampaignRequest after =
                CampaignForm.change(Form.showing("name", "Summer"), now).checked();
        assertThat(after).isEqualTo(new CampaignRequest("Summer", LIST, null));
    }

    @Test
    void whatIsShownIsReadBackTheSame() {
        CampaignView shown = new CampaignView(
                LIST, "Spring", LIST, "List", CampaignStatus.DRAFT, null, Money.parse("12.345"), Instant.EPOCH);
        assertThat(CampaignForm.read(CampaignForm.show(CampaignRow.of(shown))).checked())
                .isEqualTo(CampaignRequest.of(shown));
    }

    private static CampaignRequest read(String amount) {
        return CampaignForm.read(Form.showing("name", "Spring", "listId", LIST.toString(), "monthlyCap", amount))
                .checked();
    }
}
