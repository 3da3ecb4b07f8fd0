package app.tollgate.web.casework;

import app.tollgate.api.casework.Channel;
import app.tollgate.api.casework.ContactListView;
import app.tollgate.api.casework.ContactPhone;
import app.tollgate.api.casework.ContactView;
import app.tollgate.web.page.Form;
import app.tollgate.web.page.Pager;
import app.tollgate.web.page.Refusal;
import app.tollgate.web.page.Shell;
import app.tollgate.web.page.View;
import app.tollgate.web.selfheal.NumberHistory;
import app.tollgate.web.selfheal.SampleHealing;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The pages of contacts and lists in every state. */
public final class SampleCasework {

    private static final Instant NOW = Instant.parse("2026-11-23T20:11:00Z");
    private static final ContactListView LIST =
            new ContactListView(new UUID(7, 7), "Hernia mesh, spring", "Mass Tort", 2, NOW);
    private static final ContactListView EMPTY = new ContactListView(new UUID(7, 8), "Release", null, 0, NOW);
    private static final ContactView TEODORO = new ContactView(
            new UUID(0, 1),
            "KV-20418",
            "Teodoro Quillane",
            List.of(new ContactPhone("+12025550173", true), new ContactPhone("+12025550119", false)),
            List.of("teodoro@quillane.example"),
            Set.of(Channel.SMS),
            NOW);
    private static final ContactView ROSALIND =
            new ContactView(new UUID(0, 2), null, "Rosalind Ferreby", List.of(), List.of(), Set.of(), NOW);

    private final Shell shell;
    private final List<ContactRow> both = List.of(ContactRow.of(TEODORO), ContactRow.of(ROSALIND));

    public SampleCasework(Shell shell) {
        this.shell = shell;
    }

    public Map<String, View> all() {
        Map<String, View> views = new LinkedHashMap<>();
        views.put("contacts", contacts("", both, false, Refusal.NONE));
        views.put("contacts-none", contacts("", List.of(), false, Refusal.NONE));
        views.put("contacts-none-fits", contacts("<b>", List.of(), false, Refusal.NONE));
        views.put(
                "contacts-create",
                contacts(
                        "", both, true, Refusal.at("phonesNumber", shell.words().t("problem.phone"))));
        for (boolean removing : new boolean[] {false, true}) {
            views.put(
                    "contact" + (removing ? "-remove" : ""),
                    new View(
                            "casework/contact",
                            new ContactPageModel(
                                    shell,
                                    ContactRow.of(TEODORO),
                                    removing ? List.of() : List.of(SampleCases.row()),
                                    removing,
                                    removing ? NumberHistory.NONE : SampleHealing.history(false),
                                    ContactForm.show(TEODORO),
                                    Refusal.NONE)));
        }
        views.put(
                "contact-wrong-number",
                new View(
                        "casework/contact",
                        new ContactPageModel(
                                shell,
                                ContactRow.of(TEODORO),
                                List.of(),
                                false,
                                SampleHealing.history(true),
                                ContactForm.show(TEODORO),
                                Refusal.NONE)));
        views.put("lists", lists("", List.of(LIST, EMPTY), false));
        views.put("lists-create", lists("", List.of(LIST), true));
        views.put("lists-none", lists("", List.of(), false));
        views.put("lists-none-fits", lists("zebra", List.of(), false));
        views.put("list", list(LIST, both, Optional.of("os"), both, false));
        views.put("list-empty", list(EMPTY, List.of(), Optional.of("zebra"), List.of(), false));
        views.put("list-none-fits", list(LIST, List.of(), Optional.empty(), List.of(), false));
        views.put("list-remove", list(LIST, both, Optional.empty(), List.of(), true));
        views.putAll(new SampleCases(shell, both).all());
        return views;
    }

    private View contacts(String searched, List<ContactRow> rows, boolean creating, Refusal refusal) {
        return new View(
                "casework/contacts",
                new ContactsPageModel(shell, searched, rows, Pager.NONE, creating, Form.EMPTY, refusal));
    }

    private View lists(String searched, List<ContactListView> rows, boolean creating) {
        return new View(
                "casework/lists",
                new ListsPageModel(
                        shell, searched, rows, Pager.NONE, List.of("Mass Tort"), creating, Form.EMPTY, Refusal.NONE));
    }

    private View list(
            ContactListView list,
            List<ContactRow> rows,
            Optional<String> adding,
            List<ContactRow> candidates,
            boolean removing) {
        return new View(
                "casework/list",
                new ListPageModel(
                        shell,
                        list,
                        rows.isEmpty() ? "zebra" : "",
                        rows,
                        new Pager("", "/lists?cursor=x"),
                        adding,
                        candidates,
                        List.of("Mass Tort"),
                        removing,
                        ListForm.show(list),
                        Refusal.NONE));
    }
}
