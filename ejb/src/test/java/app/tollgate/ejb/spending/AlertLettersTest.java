package app.tollgate.ejb.spending;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AlertLettersTest {

    @Test
    void whatAFactSaysIsNotReadAsAPlace() {
        Map<String, String> facts = Map.of("reference", "{reason} $1", "reason", "card expired");

        assertThat(AlertLetters.filled("Payment {reference} failed: {reason}.", facts))
                .isEqualTo("Payment {reason} $1 failed: card expired.");
    }

    @Test
    void aPlaceWithoutAFactStays() {
        assertThat(AlertLetters.filled("{unknown} of {company}", Map.of("company", "Kestrel & Vane")))
                .isEqualTo("{unknown} of Kestrel & Vane");
    }
}
