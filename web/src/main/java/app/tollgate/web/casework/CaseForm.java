package app.tollgate.web.casework;

import app.tollgate.api.casework.CaseRequest;
import app.tollgate.api.casework.CaseStatus;
import app.tollgate.api.casework.CaseView;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.Ids;
import app.tollgate.web.page.Form;
import app.tollgate.web.shared.Constraints;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads and shows a case as a form has it; its contacts come and go by forms of their own. */
final class CaseForm {

    static final Form NEW = Form.showing("status", CaseStatus.OPEN.name());

    private CaseForm() {}

    /** @param contacts that are on it now */
    static Draft<CaseRequest> read(Form form, List<UUID> contacts) {
        return Constraints.draft(new CaseRequest(
                form.text("title"),
                form.filled("caseType").orElse(null),
                status(form.text("status")),
                contacts,
                form.all("assignedUserIds").stream()
                        .flatMap(text -> Ids.read(text).stream())
                        .toList(),
                form.filled("nextSteps").map(CaseForm::lines).orElse(null),
                form.filled("externalId").orElse(null)));
    }

    static Form show(CaseView found) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("title", List.of(found.title()));
        fields.put("caseType", optional(found.caseType()));
        fields.put("status", List.of(found.status().name()));
        fields.put(
                "assignedUserIds",
                found.assignedUserIds().stream().map(UUID::toString).toList());
        fields.put("nextSteps", optional(found.nextSteps()));
        fields.put("externalId", optional(found.externalId()));
        return new Form(fields);
    }

    private static CaseStatus status(String typed) {
        return Arrays.stream(CaseStatus.values())
                .filter(status -> status.name().equals(typed))
                .findFirst()
                .orElse(null);
    }

    /** Browsers send lines that end in CR LF. */
    private static String lines(String typed) {
        return typed.replace("\r\n", "\n");
    }

    private static List<String> optional(String value) {
        return value == null ? List.of() : List.of(value);
    }
}
