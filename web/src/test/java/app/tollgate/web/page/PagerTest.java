package app.tollgate.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PagerTest {

    @Test
    void whereOnlyAFormIsSentTheWaysOnLeadToTheListWithItsFilters() {
        Pager shown = new Pager("/self-healing/columns?q=ada", "/self-healing/columns?q=ada&cursor=x");

        Pager pager = shown.leadingTo("/self-healing");

        assertThat(pager.first()).isEqualTo("/self-healing?q=ada");
        assertThat(pager.next()).isEqualTo("/self-healing?q=ada&cursor=x");
    }

    @Test
    void aWayThatIsNotThereIsNotMade() {
        assertThat(new Pager("/a", "").leadingTo("/b")).isEqualTo(new Pager("/b", ""));
        assertThat(Pager.NONE.leadingTo("/b").isNeeded()).isFalse();
    }
}
