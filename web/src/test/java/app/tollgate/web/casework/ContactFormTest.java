package app.tollgate.web.casework;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.casework.Channel;
import app.tollgate.api.casework.ContactPhone;
import app.tollgate.api.casework.ContactRequest;
import app.tollgate.api.casework.ContactView;
import app.tollgate.web.page.Form;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContactFormTest {

    @Test
    void numbersMayBeTypedWithSpacesAndTheFirstIsPrimary() {
        ContactRequest read = ContactForm.read(Form.showing(
                        "name", "Ada",
                        "phonesNumber", "+1 (312) 555-0123; +13125550124, +1 312.555.0123,",
                        "emails", "ada@acme.example  b@acme.example,"))
                .checked();
        assertThat(read.phones())
                .containsExactly(new ContactPhone("+13125550123", true), new ContactPhone("+13125550124", false));
        assertThat(read.emails()).containsExactly("ada@acme.example", "b@acme.example");
        assertThat(read.externalId()).isNull();
        assertThat(read.optOuts()).isEmpty();
    }

    @Test
    void aFormOfNothingButAName() {
        assertThat(ContactForm.read(Form.showing("name", "Ada")).checked())
                .isEqualTo(new ContactRequest(null, "Ada", List.of(), List.of(), Set.of()));
    }

    @Test
    void thePrimaryNumberIsShownFirstAndStaysIt() {
        ContactView contact = new ContactView(
                UUID.randomUUID(),
                "CRM-7",
                "Ada",
                List.of(new ContactPhone("+13125550123", false), new ContactPhone("+13125550124", true)),
                List.of("ada@acme.example"),
                Set.of(Channel.SMS, Channel.VOICE),
                Instant.EPOCH);
        ContactRequest again = ContactForm.read(ContactForm.show(contact)).checked();
        assertThat(again.phones())
                .containsExactly(new ContactPhone("+13125550124", true), new ContactPhone("+13125550123", false));
        assertThat(again.optOuts()).containsExactlyInAnyOrder(Channel.SMS, Channel.VOICE);
        assertThat(again.externalId()).isEqualTo("CRM-7");
    }
}
