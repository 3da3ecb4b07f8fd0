package app.tollgate.ejb.selfheal;

import app.tollgate.api.selfheal.HealedView;
import java.util.UUID;

/**
 * A self-healed contact and its place in the order of confirmations.
 *
 * @param place the later it was confirmed, the larger
 */
public record HealedRow(UUID place, HealedView contact) {}
