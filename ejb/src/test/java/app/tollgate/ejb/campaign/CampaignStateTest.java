package app.tollgate.ejb.campaign;

import static app.tollgate.ejb.campaign.CampaignState.COMPLETED;
import static app.tollgate.ejb.campaign.CampaignState.DRAFT;
import static app.tollgate.ejb.campaign.CampaignState.RUNNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.api.campaign.CampaignRequest;
import app.tollgate.api.campaign.CampaignStatus;
import app.tollgate.api.campaign.PauseReason;
import app.tollgate.api.shared.FieldError;
import app.tollgate.api.shared.FieldErrors;
import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.Money;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.ejb.spending.SpendingRoom.Room;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CampaignStateTest {

    private static final CampaignState BY_USER = CampaignState.paused(PauseReason.USER);
    private static final CampaignState BY_SPENDING_CAP = CampaignState.paused(PauseReason.SPENDING_CAP);
    private static final CampaignState BY_OWN_CAP = CampaignState.paused(PauseReason.CAMPAIGN_CAP);

    @Test
    void aCampaignGoesFromDraftToItsEnd() {
        assertThat(DRAFT.started()).isEqualTo(RUNNING);
        assertThat(RUNNING.pausedByUser()).isEqualTo(BY_USER);
        assertThat(BY_USER.resumed()).isEqualTo(RUNNING);
        assertThat(RUNNING.completed()).isEqualTo(COMPLETED);
        assertThat(BY_USER.completed()).isEqualTo(COMPLETED);
    }

    @ParameterizedTest
    @EnumSource(value = PauseReason.class, names = "DEMO_LIMIT", mode = EnumSource.Mode.EXCLUDE)
    void whateverPausedItAPersonMayResumeIt(PauseReason reason) {
        assertThat(CampaignState.paused(reason).resumed()).isEqualTo(RUNNING);
    }

    /** Whoever pauses it does not want it to go on by itself when the cap is raised. */
    @Test
    void whatACapPausedBecomesPausedByThePersonWhoPausesIt() {
        assertThat(BY_SPENDING_CAP.pausedByUser()).isEqualTo(BY_USER);
        assertThat(BY_OWN_CAP.pausedByUser()).isEqualTo(BY_USER);
    }

    @Test
    void whatADemoPausedStaysPaused() {
        assertRefused(CampaignState.paused(PauseReason.DEMO_LIMIT)::resumed, ProblemCode.DEMO_LIMIT);
    }

    @Test
    void everyOtherStepIsRefusedWithASentenceOfItsOwn() {
        List.<Supplier<CampaignState>>of(
                        RUNNING::started,
                        BY_USER::started,
                        COMPLETED::started,
                        DRAFT::pausedByUser,
                        BY_USER::pausedByUser,
                        CampaignState.paused(PauseReason.DEMO_LIMIT)::pausedByUser,
                        COMPLETED::pausedByUser,
                        DRAFT::resumed,
                        RUNNING::resumed,
                        COMPLETED::resumed,
                        DRAFT::completed,
                        COMPLETED::completed)
                .forEach(step -> assertRefused(step, ProblemCode.CONFLICT));
    }

    @Test
    void aPauseAndItsReasonGoTogether() {
        assertThatThrownBy(() -> new CampaignState(CampaignStatus.PAUSED, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CampaignState(CampaignStatus.RUNNING, Optional.of(PauseReason.USER)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNewCapLeavesAloneWhatNoCapConcerns() {
        for (CampaignState untouched : List.of(DRAFT, BY_USER, COMPLETED)) {
            for (Room room : Room.values()) {
                assertThat(CapChange.after(untouched, room, true)).isEqualTo(untouched);
                assertThat(CapChange.after(untouched, room, false)).isEqualTo(untouched);
            }
        }
    }

    @Test
    void aRunningCampaignFollowsTheNewCap() {
        assertThat(CapChange.after(RUNNING, Room.LEFT, false)).isEqualTo(RUNNING);
        assertThat(CapChange.after(RUNNING, Room.SPENDING_CAP_REACHED, false)).isEqualTo(BY_SPENDING_CAP);
        assertThat(CapChange.after(RUNNING, Room.CAMPAIGN_CAP_REACHED, false)).isEqualTo(BY_OWN_CAP);
    }

    @Test
    void whatItsOwnCapPausedGoesOnOnlyWhenThatIsRaisedOrRemoved() {
        assertThat(CapChange.after(BY_OWN_CAP, Room.LEFT, true)).isEqualTo(RUNNING);
        assertThat(CapChange.after(BY_OWN_CAP, Room.SPENDING_CAP_REACHED, true)).isEqualTo(BY_SPENDING_CAP);
        assertThat(CapChange.after(BY_OWN_CAP, Room.CAMPAIGN_CAP_REACHED, true)).isEqualTo(BY_OWN_CAP);
        assertThat(CapChange.after(BY_OWN_CAP, Room.LEFT, false)).isEqualTo(BY_OWN_CAP);
    }

    /** A careful cap of its own must not let a campaign dial that the company's cap has stopped. */
    @Test
    void whatTheCompanysCapPausedWaitsForThat() {
        assertThat(CapChange.after(BY_SPENDING_CAP, Room.LEFT, true)).isEqualTo(BY_SPENDING_CAP);
        assertThat(CapChange.after(BY_SPENDING_CAP, Room.LEFT, false)).isEqualTo(BY_SPENDING_CAP);
        assertThat(CapChange.after(BY_SPENDING_CAP, Room.CAMPAIGN_CAP_REACHED, false))
                .isEqualTo(BY_OWN_CAP);
    }

    @Test
    void aCapIsRaisedByAHigherOneOrByNone() {
        Optional<Money> five = Optional.of(Money.parse("5"));
        Optional<Money> six = Optional.of(Money.parse("6"));
        assertThat(CapChange.raises(five, six)).isTrue();
        assertThat(CapChange.raises(five, Optional.empty())).isTrue();
        assertThat(CapChange.raises(six, five)).isFalse();
        assertThat(CapChange.raises(Optional.empty(), five)).isFalse();
    }

    @Test
    void aCapIsACentAtLeastAndTheListOfAStartedCampaignStays() {
        UUID list = Ids.next();
        FieldErrors errors = new FieldErrors();
        CampaignRules.check(new CampaignRequest("Spring", list, Money.parse("0.009999")), errors);
        CampaignRules.checkList(BY_USER, Ids.next(), new CampaignRequest("Spring", list, null), errors);
        assertThat(errors.found()).extracting(FieldError::pointer).containsExactly("/monthlyCap", "/listId");

        FieldErrors none = new FieldErrors();
        CampaignRules.check(new CampaignRequest("Spring", list, Money.parse("0.01")), none);
        CampaignRules.checkList(DRAFT, Ids.next(), new CampaignRequest("Spring", list, null), none);
        CampaignRules.checkList(RUNNING, list, new CampaignRequest("Spring", list, null), none);
        assertThat(none.found()).isEmpty();
    }

    private static void assertRefused(Supplier<CampaignState> step, ProblemCode code) {
        assertThatThrownBy(step::get).isInstanceOfSatisfying(ProblemException.class, refused -> {
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.getMessage()).endsWith(".");
        });
    }
}
