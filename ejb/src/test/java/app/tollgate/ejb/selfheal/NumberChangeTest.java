package app.tollgate.ejb.selfheal;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.ejb.selfheal.NumberChange.Deed;
import app.tollgate.ejb.selfheal.NumberChange.Reached;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NumberChangeTest {

    private static final Instant FOUND = Instant.parse("2026-11-20T15:00:00Z");
    private static final Duration LATER = Duration.ofHours(1);

    @Test
    void withoutAnyCallNothingIsDone() {
        assertThat(change(null, null, null).deed()).isEqualTo(Deed.NOTHING);
    }

    @Test
    void aLaterCallConfirms() {
        assertThat(change(null, FOUND.plus(LATER), null).deed()).isEqualTo(Deed.CONFIRM);
        assertThat(change(null, FOUND.plusNanos(1_000), null).deed()).isEqualTo(Deed.CONFIRM);
    }

    @Test
    void aCallBeforeOrAtThatMomentDoesNot() {
        assertThat(change(null, FOUND, null).deed()).isEqualTo(Deed.NOTHING);
        assertThat(change(null, FOUND.minus(LATER), null).deed()).isEqualTo(Deed.NOTHING);
    }

    @Test
    void whatIsConfirmedIsNotConfirmedAgain() {
        assertThat(change(FOUND.plus(LATER), FOUND.plus(LATER), null).deed()).isEqualTo(Deed.NOTHING);
    }

    @Test
    void aWrongNumberIsNeverConfirmedWheneverThatWasTold() {
        for (Instant wrong :
                new Instant[] {FOUND.minus(LATER), FOUND, FOUND.plus(LATER), FOUND.plus(LATER.multipliedBy(2))}) {
            assertThat(change(null, FOUND.plus(LATER), wrong).deed()).isEqualTo(Deed.REFUTE);
            assertThat(change(null, null, wrong).deed()).isEqualTo(Deed.REFUTE);
        }
    }

    @Test
    void aConfirmedNumberThatIsWrongIsRetracted() {
        assertThat(change(FOUND.plus(LATER), FOUND.plus(LATER), FOUND.plus(LATER.multipliedBy(2)))
                        .deed())
                .isEqualTo(Deed.RETRACT);
        assertThat(change(FOUND.plus(LATER), null, FOUND.minus(LATER)).deed()).isEqualTo(Deed.RETRACT);
    }

    private static NumberChange change(Instant confirmed, Instant reached, Instant wrong) {
        return new NumberChange(
                new HealedContact(new UUID(0, 1), Optional.empty(), "Ada"),
                "+13125550100",
                "+13125550199",
                FOUND,
                Optional.ofNullable(confirmed),
                Optional.ofNullable(reached).map(at -> new Reached(new UUID(0, 2), at)),
                Optional.ofNullable(wrong));
    }
}
