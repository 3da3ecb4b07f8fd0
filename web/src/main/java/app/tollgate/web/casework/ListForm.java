package app.tollgate.web.casework;

import app.tollgate.api.casework.ContactListRequest;
import app.tollgate.api.casework.ContactListView;
import app.tollgate.api.shared.Draft;
import app.tollgate.web.page.Form;
import app.tollgate.web.shared.Constraints;

/** Reads and shows a list's settings as a form has them. */
final class ListForm {

    private ListForm() {}

    static Draft<ContactListRequest> read(Form form) {
        return Constraints.draft(new ContactListRequest(
                form.text("name"), form.filled("caseType").orElse(null)));
    }

    static Form show(ContactListView list) {
        return Form.showing("name", list.name(), "caseType", list.caseType() == null ? "" : list.caseType());
    }
}
