package app.tollgate.ejb.campaign;

import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.ejb.casework.ContactListRemoved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Keeps the lists that campaigns run over. */
@ApplicationScoped
class CampaignLists {

    @Inject
    private Campaigns campaigns;

    /** @throws ProblemException {@code conflict} if a campaign that is not over runs over the list */
    void onContactListRemoved(@Observes ContactListRemoved removed) {
        campaigns.nameOfOneOver(removed.list()).ifPresent(name -> {
            throw new ProblemException(
                    ProblemCode.CONFLICT,
                    "The campaign \"" + name + "\" runs over this list; complete or remove it first.");
        });
    }
}
