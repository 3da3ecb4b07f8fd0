package app.tollgate.ejb.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TallyTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final Tally<String, String> tally = new Tally<>();

    @Test
    void theFirstIsToldAtOnceAndTheRestOfTheMinuteTogether() {
        tally.note("key", "one");
        assertThat(tally.due(NOON)).containsExactly(new Tally.Counted<>("key", "one", 1));
        tally.note("key", "two");
        tally.note("key", "three");
        assertThat(tally.due(NOON.plusSeconds(59))).isEmpty();
        assertThat(tally.due(NOON.plusSeconds(60))).containsExactly(new Tally.Counted<>("key", "two", 2));
        assertThat(tally.due(NOON.plusSeconds(200))).isEmpty();
    }

    @Test
    void eachThingHasAMinuteOfItsOwn() {
        tally.note("key", "one");
        tally.due(NOON);
        tally.note("other", "another");
        assertThat(tally.due(NOON.plusSeconds(1))).containsExactly(new Tally.Counted<>("other", "another", 1));
    }

    @Test
    void whatCouldNotBeToldIsDueAgainWithWhatCameMeanwhile() {
        tally.note("key", "one");
        Tally.Counted<String, String> lost = tally.due(NOON).get(0);
        tally.note("key", "two");
        tally.again(lost);
        assertThat(tally.due(NOON.plusSeconds(60))).containsExactly(new Tally.Counted<>("key", "two", 2));
    }

    @Test
    void itHasRoomForSoMuchOnlyAndForgetsWhatIsOver() {
        for (int i = 0; i < 20_000; i++) {
            tally.note("key " + i, "one");
        }
        assertThat(tally.due(NOON)).hasSize(10_000);
        assertThat(tally.due(NOON.plusSeconds(60))).isEmpty();
        tally.note("key 19999", "again");
        assertThat(tally.due(NOON.plusSeconds(60))).hasSize(1);
    }
}
