package app.tollgate.web.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.tollgate.api.campaign.CampaignRequest;
import app.tollgate.api.campaign.CampaignStatus;
import app.tollgate.api.campaign.CampaignView;
import app.tollgate.api.casework.ContactListView;
import app.tollgate.api.shared.FieldError;
import app.tollgate.api.shared.Money;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.web.casework.ListSearch;
import app.tollgate.web.page.Form;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
        Form form = Form.showing("name", " ", "list", "nothing", "monthlyCap", "much");
        assertThatThrownBy(() -> CampaignForm.read(form, ListSearch.NONE).checked())
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.errors())
                                .extracting(FieldError::pointer)
                                .containsExactly("/monthlyCap", "/listId", "/name"));
    }

    @Test
    void aNameThatNoListOrSeveralHaveIsToldAtTheList() {
        Form form = Form.showing("name", "Spring", "list", "intake", "monthlyCap", "");
        ContactListView similar = new ContactListView(LIST, "Intake, spring", null, 1, Instant.EPOCH);
        assertThat(refused(form, ListSearch.NONE)).contains("none-named");
        assertThat(refused(form, new ListSearch(Optional.empty(), List.of(similar))))
                .contains("several-named");
    }

    @Test
    void aDraftWhoseListIsNotFoundByItsNameDoesNotKeepTheOldOne() {
        CampaignRequest now = new CampaignRequest("Spring", LIST, null);
        Form form = Form.showing("name", "Spring", "list", "other", "monthlyCap", "");
        assertThatThrownBy(() -> CampaignForm.change(form, ListSearch.NONE, now).checked())
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void aFormWithoutTheListLeavesItAlone() {
        CampaignRequest now = new CampaignRequest("Spring", LIST, Money.parse("5"));
        CampaignRequest after = CampaignForm.change(Form.showing("name", "Summer"), ListSearch.NONE, now)
                .checked();
        assertThat(after).isEqualTo(new CampaignRequest("Summer", LIST, null));
    }

    @Test
    void whatIsShownIsReadBackTheSame() {
        CampaignView shown = new CampaignView(
                LIST, "Spring", LIST, "List", CampaignStatus.DRAFT, null, Money.parse("12.345"), Instant.EPOCH);
        assertThat(CampaignForm.read(CampaignForm.show(CampaignRow.of(shown)), ListSearch.found(LIST))
                        .checked())
                .isEqualTo(CampaignRequest.of(shown));
    }

    private static List<String> refused(Form form, ListSearch search) {
        return catchThrowableOfType(
                        ProblemException.class,
                        () -> CampaignForm.read(form, search).checked())
                .errors()
                .stream()
                .filter(error -> error.pointer().equals("/listId"))
                .map(FieldError::code)
                .toList();
    }

    private static CampaignRequest read(String amount) {
        return CampaignForm.read(
                        Form.showing("name", "Spring", "list", "List", "monthlyCap", amount), ListSearch.found(LIST))
                .checked();
    }
}
