package app.tollgate.ejb.selfheal;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.selfheal.HealedColumn;
import app.tollgate.api.selfheal.SelfHealedExportRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HealedOrderTest {

    @Test
    void whatWasAskedForIsWhatTheJobIsTold() {
        for (UUID list : new UUID[] {null, new UUID(7, 7)}) {
            for (String text : new String[] {null, "Ada van  Reyes"}) {
                HealedOrder asked = HealedOrder.of(
                        new SelfHealedExportRequest(
                                List.of(HealedColumn.LIST, HealedColumn.NEW_NUMBER),
                                list,
                                LocalDate.of(2026, 11, 1),
                                null,
                                text),
                        new UUID(8, 8));
                assertThat(HealedOrder.of(asked.report())).isEqualTo(asked);
            }
        }
    }
}
