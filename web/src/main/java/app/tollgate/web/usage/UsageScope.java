package app.tollgate.web.usage;

import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.TextLength;
import app.tollgate.api.usage.SummaryFilter;
import app.tollgate.web.page.Form;
import app.tollgate.web.report.ReportFilters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of its usage the page is about, and what else it could be about.
 *
 * @param filter what is shown
 * @param caseTypes case types to choose from
 * @param campaigns campaigns to choose from
 */
public record UsageScope(SummaryFilter filter, List<String> caseTypes, List<ReportFilters.Choice> campaigns) {

    private static final int LONGEST_CASE_TYPE = 100;

    /** What the address asks for; a filter that can be none is left out. */
    static SummaryFilter read(String caseType, String campaignId) {
        return new SummaryFilter(
                Optional.ofNullable(campaignId).flatMap(Ids::read),
                Optional.ofNullable(caseType)
                        .map(String::strip)
                        .filter(text ->
                                !text.isEmpty() && TextLength.of(text) <= LONGEST_CASE_TYPE && text.indexOf(0) < 0));
    }

    /** Whether there is anything to choose. */
    public boolean isOffered() {
        return filter.isNarrow() || !caseTypes.isEmpty() || !campaigns.isEmpty();
    }

    /** The filters as fields of a form show them. */
    public Form form() {
        return Form.showing("caseType", filter.caseType().orElse(""), "campaignId", campaign());
    }

    /** The campaigns to choose from, with the chosen one if usage of the last months does not name it. */
    public List<ReportFilters.Choice> choices() {
        boolean known = campaign().isEmpty()
                || campaigns.stream().anyMatch(each -> each.id().equals(campaign()));
        return known
                ? campaigns
                : Stream.concat(campaigns.stream(), Stream.of(new ReportFilters.Choice(campaign(), campaign())))
                        .toList();
    }

    /** The filters as what follows other parameters in an address, or empty. */
    public String query() {
        return Stream.of("caseType", "campaignId")
                .flatMap(name -> form().filled(name).map(value -> "&" + name + "=" + encoded(value)).stream())
                .collect(Collectors.joining());
    }

    private String campaign() {
        return filter.campaignId().map(Object::toString).orElse("");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
