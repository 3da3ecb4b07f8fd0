package app.tollgate.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.glassfish.jersey.uri.PathPattern;
import org.junit.jupiter.api.Test;

class PlaceWordsTest {

    private final PlaceWords words = new PlaceWords(List.of(
            "{id}",
            "imports",
            "imports/{id}",
            "{id}/notes/{note}",
            "{contact}/notes/last",
            "{code: [a-z]{3}}/x",
            "next.page"));

    @Test
    void aWordThatHasAPlaceIsNoParameter() {
        assertThat(takes("{id}", "/imports")).isFalse();
        assertThat(takes("{id}", "/imports/")).isFalse();
        assertThat(takes("{id}", "/next.page")).isFalse();
        assertThat(takes("{id}/notes/{note}", "/imports/notes/7")).isFalse();
        assertThat(takes("{id}/notes/{note}", "/7/notes/last")).isFalse();
    }

    @Test
    void everythingElseIs() {
        for (String address : List.of("/7", "/7/", "/import", "/imports2", "/important", "/next-page", "/last")) {
            assertThat(takes("{id}", address)).as(address).isTrue();
        }
        assertThat(takes("{id}/notes/{note}", "/7/notes/imports")).isTrue();
        assertThat(takes("imports/{id}", "/imports/imports")).isTrue();
    }

    @Test
    void whatHasNoWordBesideItOrAnExpressionOfItsOwnStaysAsItIs() {
        assertThat(words.apart("imports/{id}")).isEqualTo("imports/{id}");
        assertThat(words.apart("{code: [a-z]{3}}/x")).isEqualTo("{code: [a-z]{3}}/x");
        assertThat(words.apart("")).isEmpty();
    }

    private boolean takes(String path, String address) {
        return PathPattern.asClosed(new PathPattern("/" + words.apart(path))).match(address) != null;
    }
}
