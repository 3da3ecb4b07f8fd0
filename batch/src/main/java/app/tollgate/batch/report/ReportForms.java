package app.tollgate.batch.report;

import app.tollgate.api.report.ReportType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** Finds the form of a type among all beans that are one. */
@ApplicationScoped
class ReportForms {

    @Inject
    @Any
    private Instance<ReportForm> forms;

    ReportForm of(ReportType type) {
        return forms.stream()
                .filter(form -> form.type() == type)
                .findAny()
                .orElseThrow(() -> new IllegalStateException("no form makes " + type));
    }
}
