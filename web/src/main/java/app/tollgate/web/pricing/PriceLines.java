package app.tollgate.web.pricing;

import java.util.List;

/**
 * A price in words: what a unit costs, and one line for each tier above.
 *
 * @param unit such as {@code $0.12 a minute}
 */
public record PriceLines(String unit, List<String> tiers) {

    public PriceLines {
        tiers = List.copyOf(tiers);
    }
}
