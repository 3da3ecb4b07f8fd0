package app.tollgate.web.usage;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.shared.FieldError;
import app.tollgate.api.shared.Money;
import app.tollgate.api.usage.CapStatus;
import app.tollgate.api.usage.RejectedEvent;
import app.tollgate.api.usage.UsageReceipt;
import app.tollgate.web.shared.JsonText;
import java.util.List;
import org.junit.jupiter.api.Test;

class UsageReceiptTest {

    @Test
    void aReceiptIsWordedAsTheContractHasIt() throws Exception {
        UsageReceipt receipt = new UsageReceipt(
                2,
                1,
                List.of(new RejectedEvent(
                        3, List.of(FieldError.at("/events/3/id", "size", "Use 1 to 255 characters.")))),
                Money.parse("12.345"),
                CapStatus.WITHIN_CAP);
        assertThat(JsonText.MAPPER.writeValueAsString(receipt))
                .isEqualTo("{\"accepted\":2,\"duplicates\":1,\"rejected\":[{\"index\":3,\"errors\":[{\"pointer\":"
                        + "\"/events/3/id\",\"code\":\"size\",\"detail\":\"Use 1 to 255 characters.\"}]}],"
                        + "\"spentThisMonth\":\"12.345\",\"capStatus\":\"WITHIN_CAP\"}");
    }
}
