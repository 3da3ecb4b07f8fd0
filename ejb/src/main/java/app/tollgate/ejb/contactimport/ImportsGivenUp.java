package app.tollgate.ejb.contactimport;

import app.tollgate.api.shared.Caller;
import app.tollgate.ejb.shared.JobGivenUp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Tells the end of imports that no job could carry out. */
@ApplicationScoped
class ImportsGivenUp {

    @Inject
    private ContactImports imports;

    @Inject
    private ImportLog log;

    void onJobGivenUp(@Observes JobGivenUp givenUp) {
        if (givenUp.kind().equals(ImportDesk.JOBS)) {
            Caller system = givenUp.caller();
            Caller asker = new Caller(system.tenant(), imports.asker(givenUp.id()), system.request());
            imports.find(givenUp.id()).ifPresent(broken -> log.failed(asker, broken));
        }
    }
}
