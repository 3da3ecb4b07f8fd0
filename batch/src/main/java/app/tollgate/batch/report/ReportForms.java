package app.tollgate.batch.report;

import app.tollgate.ejb.report.ReportOrder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** Finds the form of an order among all beans that are one. */
@ApplicationScoped
class ReportForms {

    @Inject
    @Any
    private Instance<ReportForm> forms;

    ReportForm of(ReportOrder order) {
        return forms.stream()
                .filter(form -> form.makes(order))
                .findAny()
                .orElseThrow(() -> new IllegalStateException("no form makes " + order));
    }
}
