package app.tollgate.ejb.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.api.access.ChangeUserRequest;
import app.tollgate.api.access.InviteUserRequest;
import app.tollgate.api.access.StaffMember;
import app.tollgate.api.casework.CaseRequest;
import app.tollgate.api.casework.CaseView;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.FieldError;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.shared.Role;
import app.tollgate.ejb.access.Team;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CaseStaffTest {

    private final TestServer server = TestServer.get();
    private final CaseAdministration cases = server.get(CaseAdministration.class);
    private final CaseStaff staff = server.get(CaseStaff.class);
    private final Team team = server.get(Team.class);
    private final Caller caller = TestTenants.newTenantWithoutPassword();

    @Test
    void whoMayTouchCaseworkCanBeAssigned() {
        person("Bram Achterberg", Role.USER);
        person("Wren Halloran", Role.BILLING);
        assertThat(staff.candidates(caller)).extracting(StaffMember::name).contains("Bram Achterberg", "Ada Admin");
        assertThat(staff.candidates(caller)).extracting(StaffMember::name).doesNotContain("Wren Halloran");
    }

    @Test
    void whoIsDeactivatedStaysAssignedAndIsNotAssignedAnew() {
        UUID bram = person("Bram Achterberg", Role.USER);
        UUID id = cases.create(caller, with(bram)).id();
        team.change(
                caller, bram, now -> Draft.good(new ChangeUserRequest(now.name(), now.email(), now.roles(), false)));

        CaseView renamed = cases.change(
                caller,
                id,
                now -> Draft.good(new CaseRequest("Renamed", null, null, null, now.assignedUserIds(), null, null)));

        assertThat(renamed.assignedUserIds()).containsExactly(bram);
        assertThat(staff.names(caller, renamed.assignedUserIds())).containsEntry(bram, "Bram Achterberg");
        assertThatThrownBy(() -> cases.create(caller, with(bram)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.errors())
                                .extracting(FieldError::pointer)
                                .containsExactly("/assignedUserIds/0"));
    }

    private UUID person(String name, Role role) {
        String email = name.substring(0, 4).toLowerCase(java.util.Locale.ROOT) + "@acme.example";
        return team.invite(caller, Draft.good(new InviteUserRequest(name, email, Set.of(role))))
                .id();
    }

    private static Draft<CaseRequest> with(UUID assigned) {
        return Draft.good(new CaseRequest("T", null, null, null, List.of(assigned), null, null));
    }
}
