package app.tollgate.ejb.selfheal;

import app.tollgate.api.selfheal.EnrichmentRequest;
import app.tollgate.api.selfheal.EnrichmentView;
import app.tollgate.api.selfheal.PhoneFlagRequest;
import app.tollgate.api.selfheal.PhoneFlagView;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.ejb.casework.ContactChoice;
import app.tollgate.ejb.shared.Cursors;
import app.tollgate.ejb.shared.TenantTransaction;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

/** Boundary of what is told about a contact's numbers: new ones that were found, and wrong ones. */
@Stateless
@Interceptors(TenantTransaction.class)
public class NumberDesk {

    @Inject
    private ContactChoice contacts;

    @Inject
    private Enrichments enrichments;

    @Inject
    private FlaggedNumbers flags;

    @Inject
    private NumberChanges changes;

    @Inject
    private Healing healing;

    @Inject
    private Clock clock;

    /**
     * The numbers that were found for the contact, newest first.
     *
     * @throws ProblemException {@code not-found}, {@code invalid} for a cursor that is not one of ours
     */
    public Page<EnrichmentView> enrichments(Caller caller, UUID contact, PageRequest page) {
        demand(contacts.exists(caller, contact));
        return page.cut(
                enrichments.page(contact, Cursors.read(page), page.rowsToRead()),
                found -> found.id().toString());
    }

    /** @throws ProblemException {@code not-found} */
    public EnrichmentView enrichment(Caller caller, UUID contact, UUID id) {
        return enrichments.find(contact, id).orElseThrow(ProblemException::notFound);
    }

    /**
     * Notes a number that was found. Calls after that moment count, also those that were heard of before this.
     *
     * @throws ProblemException {@code not-found}, or {@code invalid} naming each member
     */
    public EnrichmentView enrich(Caller caller, UUID contact, Draft<EnrichmentRequest> draft) {
        demand(contacts.hold(caller, contact));
        Instant now = clock.instant();
        EnrichmentRequest found = draft.checked((read, errors) -> EnrichmentRules.check(read, now, errors));
        Enrichment enrichment = new Enrichment(contact, found, now);
        enrichments.add(enrichment);
        changes.note(enrichment);
        changes.awaitIntakes();
        judge(caller, new ContactNumber(contact, enrichment.newNumber()));
        return enrichment(caller, contact, enrichment.id());
    }

    /** @throws ProblemException {@code not-found} */
    public PhoneFlagView flag(Caller caller, UUID contact, UUID id) {
        return flags.find(contact, id).map(FlaggedNumber::view).orElseThrow(ProblemException::notFound);
    }

    /**
     * Flags a number of the contact; what was said before stays as it was.
     *
     * @throws ProblemException {@code not-found}, or {@code invalid} naming each member
     */
    public Flagged flag(Caller caller, UUID contact, Draft<PhoneFlagRequest> draft) {
        demand(contacts.hold(caller, contact));
        PhoneFlagRequest request = draft.checked(EnrichmentRules::check);
        Optional<FlaggedNumber> before = flags.find(contact, request);
        if (before.isPresent()) {
            return new Flagged(before.get().view(), false);
        }
        FlaggedNumber flagged = new FlaggedNumber(contact, request, clock.instant());
        flags.add(flagged);
        judge(caller, flagged.contactNumber());
        return new Flagged(flagged.view(), true);
    }

    private void judge(Caller caller, ContactNumber number) {
        TreeSet<ContactNumber> one = new TreeSet<>();
        one.add(number);
        healing.judge(caller, one);
    }

    private static void demand(boolean exists) {
        if (!exists) {
            throw ProblemException.notFound();
        }
    }

    /** A flag, and whether it is new. */
    public record Flagged(PhoneFlagView flag, boolean isNew) {}
}
