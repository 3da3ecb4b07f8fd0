package app.tollgate.ejb.casework;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.casework.CaseRequest;
import app.tollgate.api.casework.CaseStatus;
import app.tollgate.api.shared.FieldError;
import app.tollgate.api.shared.FieldErrors;
import app.tollgate.api.shared.Ids;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CaseRulesTest {

    private static final UUID ADA = Ids.next();
    private static final UUID BEA = Ids.next();

    @Test
    void whatIsBlankIsToBeLeftOut() {
        FieldErrors errors = new FieldErrors();
        CaseRules.check(new CaseRequest("T", " ", null, null, null, " ", "\t"), errors);
        assertThat(errors.found()).extracting(FieldError::pointer).containsExactly("/externalId", "/caseType");
    }

    @Test
    void aNewCaseIsOpenAndOnNobody() {
        CaseRequest bare = new CaseRequest("T", null, null, null, null, null, null);
        assertThat(bare.status()).isEqualTo(CaseStatus.OPEN);
        assertThat(bare.contactIds()).isEmpty();
        assertThat(bare.assignedUserIds()).isEmpty();
    }

    @Test
    void onlyWhatWasAddedHasToBeThereAndIsNamedByItsPlace() {
        FieldErrors errors = new FieldErrors();
        UUID gone = Ids.next();
        List<UUID> now = Arrays.asList(ADA, null, BEA, gone);
        Set<UUID> added = CaseRules.added(List.of(ADA), now);
        assertThat(added).containsExactlyInAnyOrder(BEA, gone);

        CaseRules.checkThere("contactIds", now, added, Set.of(BEA), "gone", errors);

        assertThat(errors.found()).extracting(FieldError::pointer).containsExactly("/contactIds/3");
    }

    @Test
    void nextStepsOfNothingButSpaceAreNone() {
        assertThat(CaseRules.steps(null)).isEmpty();
        assertThat(CaseRules.steps(" \n ")).isEmpty();
        assertThat(CaseRules.steps(" Call back\nSend forms ")).contains("Call back\nSend forms");
    }

    @Test
    void contactsComeBehindThoseThatAreThereAndEachOnce() {
        CaseRequest one = new CaseRequest("T", null, null, List.of(ADA), null, null, null);
        assertThat(one.withContacts(List.of(BEA, ADA)).contactIds()).containsExactly(ADA, BEA);
        assertThat(one.withoutContact(ADA).contactIds()).isEmpty();
        assertThat(new IdsColumn().convertToEntityAttribute(new IdsColumn().convertToDatabaseColumn(List.of(BEA, ADA))))
                .containsExactly(BEA, ADA);
    }
}
