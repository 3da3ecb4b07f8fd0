package app.tollgate.ejb.selfheal;

import java.util.UUID;

/**
 * A call that may speak for or against a number of a contact.
 *
 * @param wrong whether it found a wrong number; else it connected
 */
public record HeardCall(UUID contact, String number, boolean wrong) {}
