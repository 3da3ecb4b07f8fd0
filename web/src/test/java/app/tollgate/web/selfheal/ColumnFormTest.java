package app.tollgate.web.selfheal;

import static app.tollgate.api.selfheal.HealedColumn.EXTERNAL_ID;
import static app.tollgate.api.selfheal.HealedColumn.LIST;
import static app.tollgate.api.selfheal.HealedColumn.NEW_NUMBER;
import static app.tollgate.api.selfheal.HealedColumn.OLD_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.selfheal.HealedColumn;
import app.tollgate.web.page.Form;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnFormTest {

    @Test
    void chosenColumnsStandFirstInTheirOrderAndTheOthersBehindThem() {
        ColumnForm form = ColumnForm.of(List.of(LIST, NEW_NUMBER));
        assertThat(form.order()).startsWith(LIST, NEW_NUMBER, EXTERNAL_ID).hasSize(HealedColumn.values().length);
        assertThat(form.chosen()).containsExactly(LIST, NEW_NUMBER);
        assertThat(form.isLast(LIST, true)).isTrue();
        assertThat(form.isLast(LIST, false)).isFalse();
    }

    @Test
    void aStepMovesOneColumnAndKeepsTheFocusWithIt() {
        ColumnForm form = ColumnForm.read(sent("up", "OLD_NUMBER"));
        assertThat(form.order()).startsWith(EXTERNAL_ID, OLD_NUMBER, NEW_NUMBER);
        assertThat(form.chosen()).containsExactly(OLD_NUMBER, NEW_NUMBER);
        assertThat(form.isFocused(OLD_NUMBER, true)).isTrue();
        assertThat(form.isFocused(OLD_NUMBER, false)).isFalse();

        ColumnForm top = ColumnForm.read(sent("up", "NEW_NUMBER"));
        assertThat(top.order()).startsWith(NEW_NUMBER, EXTERNAL_ID);
        assertThat(top.isFocused(NEW_NUMBER, false)).isTrue();
        assertThat(top.isFocused(NEW_NUMBER, true)).isFalse();
    }

    @Test
    void whatIsNoColumnOrNoStepChangesNothing() {
        assertThat(ColumnForm.read(sent("down", "NOTHING")).moved()).isEmpty();
        assertThat(ColumnForm.read(sent("up", "EXTERNAL_ID")).order()).startsWith(EXTERNAL_ID, NEW_NUMBER, OLD_NUMBER);
        assertThat(ColumnForm.read(Form.showing("columns", "<b>")).chosen()).isEmpty();
    }

    private static Form sent(String step, String column) {
        return Form.showing(
                "order",
                "EXTERNAL_ID",
                "order",
                "NEW_NUMBER",
                "order",
                "OLD_NUMBER",
                "columns",
                "NEW_NUMBER",
                "columns",
                "OLD_NUMBER",
                step,
                column);
    }
}
