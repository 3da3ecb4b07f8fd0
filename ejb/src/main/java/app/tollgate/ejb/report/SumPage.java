package app.tollgate.ejb.report;

import java.util.List;

/**
 * Some sums in the order of their days.
 *
 * @param after where the next page begins
 * @param last whether no page follows
 */
public record SumPage(List<UsageSum> sums, SumKey after, boolean last) {}
