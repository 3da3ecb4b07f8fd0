package app.tollgate.web.casework;

import app.tollgate.api.casework.CaseFilter;
import app.tollgate.api.casework.CaseStatus;
import app.tollgate.web.shared.Query;

/** Reads which cases an address asks for, the same for the API and the page. */
final class CaseQuery {

    private CaseQuery() {}

    static CaseFilter filter(Query query) {
        return new CaseFilter(
                query.text("q").orElse(""),
                query.oneOf("status", CaseStatus.class),
                query.text("caseType"),
                query.id("assignedUserId"),
                query.id("contactId"));
    }
}
