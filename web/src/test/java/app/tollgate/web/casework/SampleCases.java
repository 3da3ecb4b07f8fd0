package app.tollgate.web.casework;

import app.tollgate.api.casework.CaseStatus;
import app.tollgate.api.casework.CaseTypeView;
import app.tollgate.api.casework.CaseView;
import app.tollgate.web.page.Form;
import app.tollgate.web.page.Pager;
import app.tollgate.web.page.Refusal;
import app.tollgate.web.page.Shell;
import app.tollgate.web.page.View;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The pages of cases and case types in every state. */
final class SampleCases {

    private static final Instant NOW = Instant.parse("2026-11-23T20:11:00Z");
    private static final UUID ODILE = new UUID(9, 1);
    private static final UUID BRAM = new UUID(9, 2);
    private static final CaseView QUILLANE = new CaseView(
            new UUID(8, 1),
            "M-2041",
            "Quillane v. Acme Devices",
            "Mass Tort",
            CaseStatus.OPEN,
            List.of(new UUID(0, 1), new UUID(0, 2)),
            List.of(ODILE, BRAM),
            "Ask for the records of the second operation.\nCall back on Friday.",
            NOW);
    private static final CaseChoices CHOICES = new CaseChoices(
            List.of("Mass Tort", "Personal Injury"),
            List.of(
                    new CaseChoices.Person(ODILE, "Odile Marchetti", true),
                    new CaseChoices.Person(BRAM, "Bram Achterberg", false)));
    private static final CaseTypeView TYPE = new CaseTypeView(new UUID(8, 9), "Mass Tort", 1, NOW);

    private final Shell shell;
    private final List<ContactRow> contacts;

    SampleCases(Shell shell, List<ContactRow> contacts) {
        this.shell = shell;
        this.contacts = contacts;
    }

    static CaseRow row() {
        return CaseRow.of(QUILLANE, Map.of(ODILE, "Odile Marchetti", BRAM, "Bram Achterberg"));
    }

    Map<String, View> all() {
        Map<String, View> views = new LinkedHashMap<>();
        CaseRow bare = new CaseRow(
                new UUID(8, 2),
                "Ferreby <estate>",
                Optional.empty(),
                Optional.empty(),
                CaseStatus.CLOSED,
                0,
                List.of(),
                NOW);
        views.put("cases", cases(Form.EMPTY, List.of(row(), bare), false, Refusal.NONE));
        views.put("cases-none", cases(Form.EMPTY, List.of(), false, Refusal.NONE));
        views.put("cases-none-fits", cases(Form.showing("status", "CLOSED"), List.of(), false, Refusal.NONE));
        views.put(
                "cases-of-contact",
                cases(Form.showing("contactId", new UUID(0, 1).toString()), List.of(row()), false, Refusal.NONE));
        views.put(
                "cases-create",
                cases(
                        Form.EMPTY,
                        List.of(row()),
                        true,
                        Refusal.at("caseType", shell.words().t("problem.unknown"))));
        views.put("case", one(row(), contacts, Optional.empty(), List.of(), false));
        views.put("case-empty", one(bare, List.of(), Optional.of("zebra"), List.of(), false));
        views.put("case-adding", one(row(), contacts, Optional.of("os"), contacts, false));
        views.put("case-remove", one(row(), contacts, Optional.empty(), List.of(), true));
        views.put("case-types", types(List.of(TYPE), false, Optional.empty(), Refusal.NONE));
        views.put("case-types-none", types(List.of(), false, Optional.empty(), Refusal.NONE));
        views.put("case-types-create", types(List.of(TYPE), true, Optional.empty(), Refusal.NONE));
        views.put(
                "case-type-in-use",
                types(
                        List.of(TYPE),
                        false,
                        Optional.of(TYPE),
                        Refusal.of(shell.words().t("casework.type.in-use"))));
        return views;
    }

    private View cases(Form filter, List<CaseRow> rows, boolean creating, Refusal refusal) {
        return new View(
                "casework/cases",
                new CasesPageModel(shell, filter, rows, Pager.NONE, CHOICES, creating, CaseForm.NEW, refusal));
    }

    private View one(
            CaseRow found,
            List<ContactRow> on,
            Optional<String> adding,
            List<ContactRow> candidates,
            boolean removing) {
        return new View(
                "casework/case",
                new CasePageModel(
                        shell,
                        found,
                        on,
                        new Pager("", "/cases?cursor=x"),
                        adding,
                        candidates,
                        CHOICES,
                        removing,
                        CaseForm.show(QUILLANE),
                        Refusal.NONE));
    }

    private View types(List<CaseTypeView> types, boolean creating, Optional<CaseTypeView> open, Refusal refusal) {
        Form form = open.map(type -> Form.showing("name", type.name())).orElse(Form.EMPTY);
        return new View(
                "casework/case-types", new CaseTypesPageModel(shell, types, Pager.NONE, creating, open, form, refusal));
    }
}
