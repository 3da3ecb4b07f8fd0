package app.tollgate.web.contactimport;

import app.tollgate.api.casework.Channel;
import app.tollgate.api.casework.ContactListView;
import app.tollgate.api.contactimport.ContactImportView;
import app.tollgate.api.contactimport.ImportColumn;
import app.tollgate.api.contactimport.ImportError;
import app.tollgate.api.contactimport.ImportField;
import app.tollgate.api.contactimport.ImportSample;
import app.tollgate.api.contactimport.ImportStatus;
import app.tollgate.web.casework.ListField;
import app.tollgate.web.page.Pager;
import app.tollgate.web.page.Refusal;
import app.tollgate.web.page.Shell;
import app.tollgate.web.page.View;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The pages of imports in every state. */
public final class SampleImports {

    private static final Instant NOW = Instant.parse("2026-11-23T20:11:00Z");
    private static final ContactListView LIST =
            new ContactListView(new UUID(7, 7), "Hernia mesh, spring", "Mass Tort", 2, NOW);
    private static final List<ImportColumn> COLUMNS = List.of(
            new ImportColumn("External ID", ImportField.EXTERNAL_ID),
            new ImportColumn("Name", ImportField.NAME),
            new ImportColumn("Mobile", ImportField.PHONE),
            new ImportColumn("Birthday", null),
            new ImportColumn("", null));
    private static final List<ImportSample> SAMPLES = List.of(
            new ImportSample(
                    2,
                    "KV-20418",
                    "Teodoro Quillane",
                    List.of("+12025550173", "+12025550119"),
                    List.of("teodoro@quillane.example"),
                    Set.of(Channel.SMS)),
            new ImportSample(3, null, "Rosalind <Ferreby>", List.of(), List.of(), Set.of()));
    private static final List<ImportError> ERRORS = List.of(
            new ImportError(4, "Mobile", "phone", "Use a number with + and country code."),
            new ImportError(9, null, "cells", "The row has more cells than the first line."));

    private final Shell shell;

    public SampleImports(Shell shell) {
        this.shell = shell;
    }

    public Map<String, View> all() {
        Map<String, View> views = new LinkedHashMap<>();
        ListField lists = new ListField("", Optional.empty(), List.of("Hernia mesh, spring"), List.of());
        ListField several = new ListField("hernia", Optional.empty(), lists.newest(), List.of(LIST, LIST));
        List<ImportRow> rows =
                List.of(row(ImportStatus.PREVIEWED, 0), row(ImportStatus.RUNNING, 64), row(ImportStatus.DONE, 100));
        views.put("imports", imports(lists, rows, Refusal.NONE));
        views.put(
                "imports-refused",
                imports(
                        ListField.NONE,
                        List.of(),
                        Refusal.at("file", shell.words().t("problem.file.no-name"))));
        views.put(
                "imports-several-lists",
                imports(several, rows, Refusal.at("listId", shell.words().t("problem.listId.several-named"))));
        for (ImportStatus status : ImportStatus.values()) {
            views.put(
                    "import-" + status.name().toLowerCase(Locale.ROOT),
                    new View(
                            "contactimport/import",
                            new ImportPageModel(shell, row(status, 64), Optional.of("Spring"), Refusal.NONE)));
        }
        return views;
    }

    private View imports(ListField lists, List<ImportRow> rows, Refusal refusal) {
        return new View("contactimport/imports", new ImportsPageModel(shell, lists, rows, Pager.NONE, refusal));
    }

    private static ImportRow row(ImportStatus status, int progress) {
        boolean preview = status == ImportStatus.PREVIEWED;
        return new ImportRow(new ContactImportView(
                new UUID(6, status.ordinal()),
                status,
                21_842,
                21_490,
                352,
                COLUMNS,
                preview ? SAMPLES : List.of(),
                ERRORS,
                null,
                progress,
                preview ? 0 : 12_000,
                preview ? 0 : 1_753,
                NOW,
                null,
                NOW.plusSeconds(86_400),
                status == ImportStatus.FAILED ? "The import broke off." : null));
    }
}
