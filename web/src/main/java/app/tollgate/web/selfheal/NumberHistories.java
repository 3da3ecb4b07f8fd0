package app.tollgate.web.selfheal;

import app.tollgate.api.selfheal.EnrichmentView;
import app.tollgate.api.selfheal.PhoneFlag;
import app.tollgate.api.selfheal.PhoneFlagRequest;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.ejb.selfheal.NumberDesk;
import app.tollgate.web.shared.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Shows on a contact's page what is known about its numbers, and flags one of them from there. */
@RequestScoped
public class NumberHistories {

    private static final PageRequest LATEST = new PageRequest(PageRequest.MAX_LIMIT, Optional.empty());

    @Inject
    private NumberDesk desk;

    @Inject
    private CurrentCaller caller;

    /** @param asked a number whose flag is to be confirmed; one that was not found for the contact is left out */
    public NumberHistory of(UUID contact, Optional<String> asked) {
        List<EnrichmentView> found =
                desk.enrichments(caller.get(), contact, LATEST).items();
        return new NumberHistory(
                found,
                asked.filter(number ->
                        found.stream().anyMatch(each -> each.newNumber().equals(number))));
    }

    public void flag(UUID contact, String number) {
        desk.flag(caller.get(), contact, Draft.good(new PhoneFlagRequest(number, PhoneFlag.WRONG_NUMBER)));
    }
}
