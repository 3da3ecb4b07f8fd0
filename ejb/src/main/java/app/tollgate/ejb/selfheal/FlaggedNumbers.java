package app.tollgate.ejb.selfheal;

import app.tollgate.api.selfheal.PhoneFlagRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/** Store of flags. */
@ApplicationScoped
class FlaggedNumbers {

    @PersistenceContext(unitName = "tollgate")
    private EntityManager entities;

    void add(FlaggedNumber flagged) {
        entities.persist(flagged);
        entities.flush();
    }

    Optional<FlaggedNumber> find(UUID contact, UUID id) {
        return entities.createQuery(
                        "select f from FlaggedNumber f where f.contactId = :contact and f.id = :id",
                        FlaggedNumber.class)
                .setParameter("contact", contact)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** The flag that says the same already. */
    Optional<FlaggedNumber> find(UUID contact, PhoneFlagRequest same) {
        return entities.createQuery(
                        "select f from FlaggedNumber f where f.contactId = :contact and f.number = :number and f.flag = :flag",
                        FlaggedNumber.class)
                .setParameter("contact", contact)
                .setParameter("number", same.number())
                .setParameter("flag", same.flag())
                .getResultStream()
                .findFirst();
    }
}
