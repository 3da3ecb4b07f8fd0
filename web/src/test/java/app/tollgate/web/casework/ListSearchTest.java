package app.tollgate.web.casework;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.casework.ContactListView;
import app.tollgate.web.page.Form;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ListSearchTest {

    private static final Form TYPED = Form.showing("list", "hernia");
    private static final ContactListView SIMILAR =
            new ContactListView(new UUID(7, 7), "Hernia mesh", null, 1, Instant.EPOCH);

    @Test
    void aFormThatNamesNoListIsRight() {
        assertThat(ListSearch.NONE.error(Form.showing("list", " "))).isEmpty();
    }

    @Test
    void aNameOfNoListIsWrong() {
        assertThat(ListSearch.NONE.error(TYPED)).contains("none-named");
    }

    @Test
    void aNameOfSeveralListsIsWrongUntilOneIsChosen() {
        ListSearch several = new ListSearch(Optional.empty(), List.of(SIMILAR, SIMILAR));
        assertThat(several.error(TYPED)).contains("several-named");
        assertThat(ListSearch.found(SIMILAR.id()).error(TYPED)).isEmpty();
    }
}
