package app.tollgate.ejb.pricing;

import java.time.Instant;
import java.util.Optional;

/**
 * A price and its place in the book.
 *
 * @param number its place in the order of adding
 * @param addedBy name of who added it
 * @param withdrawnAt when it was taken back
 */
public record PriceEntry(long number, Price price, String addedBy, Optional<Instant> withdrawnAt) {

    boolean isWithdrawn() {
        return withdrawnAt.isPresent();
    }
}
