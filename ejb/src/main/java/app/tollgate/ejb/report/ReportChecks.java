package app.tollgate.ejb.report;

import app.tollgate.api.report.ReportRequest;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.FieldError;
import app.tollgate.api.shared.FieldErrors;
import app.tollgate.api.shared.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Checks what is asked for, against the rules and against what is stored. */
@ApplicationScoped
class ReportChecks {

    @Inject
    private Reports reports;

    /** @throws ProblemException {@code invalid} naming each member */
    ReportOrder checked(Draft<ReportRequest> draft) {
        ReportOrder order = ReportOrder.of(draft.checked(this::check));
        if (order.brokenOut() && reports.documents(order) > ReportDesk.MOST_CASE_TYPES) {
            throw ProblemException.invalid(List.of(FieldError.at(
                    "/breakOutByCaseType",
                    "too-many",
                    "There are more than " + ReportDesk.MOST_CASE_TYPES
                            + " case types; ask for fewer days or for one case type.")));
        }
        return order;
    }

    /** Names all that is wrong, without an order being made. */
    void check(ReportRequest request, FieldErrors errors) {
        ReportRules.check(request, errors);
        if (request.campaignId() != null && !reports.campaignExists(request.campaignId())) {
            errors.add("/campaignId", "unknown", "There is no campaign with this id.");
        }
    }
}
