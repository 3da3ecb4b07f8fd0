package app.tollgate.web.page;

import app.tollgate.api.shared.Role;
import app.tollgate.web.access.MemberPageModel;
import app.tollgate.web.access.MemberRow;
import app.tollgate.web.access.MemberState;
import app.tollgate.web.access.SessionRow;
import app.tollgate.web.access.SessionsPageModel;
import app.tollgate.web.access.TeamPageModel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A team with people in every state, and where one of them is signed in. */
record SamplePeople(Shell team, Shell sessions) {

    private static final Instant NOW = Instant.parse("2026-11-23T20:11:00Z");

    void addTo(Map<String, View> views) {
        List<MemberRow> members = List.of(
                member("Odile Marchetti", "odile", Set.of(Role.ADMIN), MemberState.ACTIVE, true),
                member("Bram Achterberg", "bram", Set.of(Role.BILLING), MemberState.ACTIVE, false),
                member("Pernille Aubrac", "pernille", Set.of(Role.USER, Role.BILLING), MemberState.INVITED, false),
                member("Tomasz Wilk", "tomasz", Set.of(Role.USER), MemberState.DEACTIVATED, false));
        Form invitation = Form.showing("name", "", "email", "jo@", "roles", "USER");
        views.put("team", new View("access/team", new TeamPageModel(team, members, false, Form.EMPTY, Refusal.NONE)));
        views.put(
                "team-invite",
                new View(
                        "access/team",
                        new TeamPageModel(
                                team,
                                members,
                                true,
                                invitation,
                                Refusal.at("email", "Use an address such as jo@kestrelvane.example."))));
        Form rights = Form.showing("name", "Bram Achterberg", "roles", "BILLING");
        views.put(
                "member",
                new View("access/member", new MemberPageModel(team, members.get(1), false, rights, Refusal.NONE)));
        views.put(
                "member-invited",
                new View("access/member", new MemberPageModel(team, members.get(2), false, rights, Refusal.NONE)));
        views.put(
                "member-deactivate",
                new View("access/member", new MemberPageModel(team, members.get(1), true, rights, Refusal.NONE)));
        views.put(
                "sessions",
                new View(
                        "access/sessions",
                        new SessionsPageModel(
                                sessions,
                                List.of(
                                        new SessionRow(
                                                id(1), Optional.of("Firefox, Linux"), "203.0.113.24", NOW, NOW, true),
                                        new SessionRow(id(2), Optional.empty(), "198.51.100.7", NOW, NOW, false)))));
    }

    private static MemberRow member(String name, String user, Set<Role> roles, MemberState state, boolean self) {
        Optional<Instant> until =
                state == MemberState.INVITED ? Optional.of(NOW.plusSeconds(80_000)) : Optional.empty();
        return new MemberRow(id(name.length()), name, user + "@kestrelvane.example", roles, state, until, self);
    }

    private static UUID id(int number) {
        return new UUID(0x01938c5e7a1b7000L, 0x8000000000000000L | number);
    }
}
