package app.tollgate.web.page;

import app.tollgate.web.access.AcceptInvitationPageModel;
import app.tollgate.web.access.SignInPageModel;
import java.util.Map;

/** Pages of people who are not signed in. */
record SampleDoors(Words words, Theme theme) {

    void addTo(Map<String, View> views) {
        Door door = new Door(words, theme, "/sign-in");
        views.put(
                "sign-in",
                new View(
                        "access/sign-in",
                        new SignInPageModel(door, Form.showing("tenant", "kestrel-vane"), Refusal.NONE, "", false)));
        views.put(
                "sign-in-refused",
                new View(
                        "access/sign-in",
                        new SignInPageModel(
                                door,
                                Form.showing("tenant", "kestrel-vane", "email", "odile@kestrelvane.example"),
                                Refusal.of(words.t("access.sign-in.failed")),
                                "",
                                false)));
        views.put(
                "accept", new View("access/accept-invitation", new AcceptInvitationPageModel(door, "t", Refusal.NONE)));
        views.put(
                "problem",
                new View(
                        "page/problem",
                        new ProblemPageModel(
                                door,
                                words.t("page.problem.not-found"),
                                words.t("page.problem.not-found.detail"),
                                "01938c5e-7a1b-7000-8000-3d0f5f1c2a9b")));
    }
}
