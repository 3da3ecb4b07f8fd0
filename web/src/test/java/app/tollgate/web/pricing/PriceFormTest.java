package app.tollgate.web.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.tollgate.api.pricing.PriceRequest;
import app.tollgate.api.pricing.PriceTier;
import app.tollgate.api.shared.FieldError;
import app.tollgate.api.shared.Money;
import app.tollgate.web.page.Form;
import app.tollgate.web.page.Submission;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PriceFormTest {

    @Test
    void readsDollarsAsPeopleWriteThemAndLeavesBlankRowsOut() {
        PriceForm form = PriceForm.of(Form.showing(
                "kind",
                "sms",
                "unitPrice",
                "$.0075",
                "from",
                "2027-01-01",
                "above3",
                "10,000",
                "price3",
                "0.005",
                "above1",
                "1000",
                "price1",
                "0.006"));
        assertThat(form.tiers()).isEqualTo(2);
        assertThat(form.rows(3)).isEqualTo(5);
        assertThat(form.typed().text("above1")).isEqualTo("10,000");
        PriceRequest read = form.read().checked();
        assertThat(read.tenant()).isNull();
        assertThat(read.unitPrice()).isEqualTo(Money.parse("0.0075"));
        assertThat(read.from()).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(read.tiers())
                .containsExactly(
                        new PriceTier("1000", Money.parse("0.006")), new PriceTier("10000", Money.parse("0.005")));
    }

    /** A comma or a point that does not stand before three digits each, or that stands for thousands elsewhere, is not guessed at. */
    @ParameterizedTest
    @ValueSource(strings = {"1,5", "1,00", "10,00,000", ",100", "1.000", "1000.0", "1 000", "1,234.5", "many"})
    void aBorderThatCouldMeanAnotherIsRefusedAtItsField(String border) {
        PriceForm form = PriceForm.of(Form.showing(
                "kind", "sms", "unitPrice", "0.0075", "from", "2027-01-01", "above0", border, "price0", "0.006"));
        assertThat(PriceForm.atFields(Submission.of(() -> form.read().checked()))
                        .problem()
                        .orElseThrow()
                        .errors())
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(tuple("/above0", "number"));
    }

    @Test
    void namesTheFieldOfEachWrongRow() {
        PriceForm form = PriceForm.of(Form.showing(
                "unitPrice", "1e3", "from", "soon", "above0", "1000", "above1", "2000", "price1", "cheap"));
        Submission<PriceRequest> refused =
                PriceForm.atFields(Submission.of(() -> form.read().checked()));
        assertThat(refused.problem().orElseThrow().errors())
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactlyInAnyOrder(
                        tuple("/price1", "amount"),
                        tuple("/unitPrice", "amount"),
                        tuple("/from", "date"),
                        tuple("/kind", "required"),
                        tuple("/price0", "required"));
    }
}
