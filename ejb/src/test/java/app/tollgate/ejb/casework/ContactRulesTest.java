package app.tollgate.ejb.casework;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.casework.ContactPhone;
import app.tollgate.api.casework.ContactRequest;
import app.tollgate.api.shared.FieldError;
import app.tollgate.api.shared.FieldErrors;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactRulesTest {

    private static final String NUMBER = "+13125550123";

    @ParameterizedTest
    @ValueSource(strings = {NUMBER, "+12025550123", "+442079460018", "+390612345678", "+34912345678", "+4915112345678"})
    void aNumberOfPossibleLengthIsGoodWhetherAssignedOrNot(String number) {
        assertThat(PhoneNumbers.isPossible(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+",
                "3125550123",
                "+1 312 555 0123",
                "+1312555012",
                "+131255501234",
                "+0123456789",
                "+999123456",
                "+1-312-555-0123",
                "tel:+13125550123",
                "+13125550123;ext=5",
                "+1234567890123456",
                "+１３１２５５５０１２３"
            })
    void whatIsNoNumberOfTheWorldIsRefused(String number) {
        assertThat(PhoneNumbers.isPossible(number)).isFalse();
    }

    @Test
    void everythingWrongIsNamedAtOnceAndAGoodOneNamesNothing() {
        assertThat(pointers(contact(
                        " ",
                        List.of(
                                new ContactPhone("12", true),
                                new ContactPhone(NUMBER, true),
                                new ContactPhone(NUMBER, null)),
                        List.of("Ada@Acme.example", "ada@acme.example", "nobody"))))
                .containsExactly(
                        "/externalId",
                        "/phones/0/number",
                        "/phones/1/primary",
                        "/phones/2/number",
                        "/emails/1",
                        "/emails/2");
        assertThat(pointers(contact(null, List.of(new ContactPhone(NUMBER, null)), List.of("a@b"))))
                .isEmpty();
    }

    @Test
    void whatCouldNotBeReadIsPassedOver() {
        assertThat(pointers(
                        contact(null, Arrays.asList(null, new ContactPhone(null, true)), Arrays.asList((String) null))))
                .isEmpty();
    }

    @Test
    void theFirstNumberIsPrimaryUnlessAnotherIsMarked() {
        ContactPhone other = new ContactPhone("+13125550124", true);
        assertThat(ContactRules.primary(List.of())).isEmpty();
        assertThat(ContactRules.primary(List.of(new ContactPhone(NUMBER, false))))
                .contains(NUMBER);
        assertThat(ContactRules.primary(List.of(new ContactPhone(NUMBER, null), other)))
                .contains(other.number());
    }

    @Test
    void aNumberIsFoundHoweverItIsTyped() {
        assertThat(SearchText.patterns("(312) 555-0123")).containsExactly("%(312) 555-0123%", "%3125550123%");
        assertThat(SearchText.patterns(" 50%_off! ")).containsOnly("%50!%!_off!!%");
        assertThat(SearchText.of(
                        contact("CRM-7", List.of(new ContactPhone(NUMBER, null)), List.of("Ada@Acme.example"))))
                .isEqualTo("ada reyes\ncrm-7\n" + NUMBER + "\nada@acme.example");
    }

    private static ContactRequest contact(String externalId, List<ContactPhone> phones, List<String> emails) {
        return new ContactRequest(externalId, "Ada Reyes", phones, emails, Set.of());
    }

    private static List<String> pointers(ContactRequest request) {
        FieldErrors errors = new FieldErrors();
        ContactRules.check(request, errors);
        return errors.found().stream().map(FieldError::pointer).toList();
    }
}
