package app.tollgate.web.usage;

import app.tollgate.api.shared.Money;
import app.tollgate.api.usage.UsageGroup;
import app.tollgate.api.usage.UsageSummaryView;
import app.tollgate.web.page.Formats;
import app.tollgate.web.page.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The table under the chart. Storage belongs to no case type and no campaign: it has a row of its own, so that what is left without one
 * can be looked for.
 */
record UsageRows(UsageSummaryView summary, Grouping grouping, Words words, Formats formats) {

    private static final String DOES_NOT_APPLY = "–";

    List<UsageGroupRow> rows() {
        List<UsageGroup> groups = groups();
        Money storage = grouping == Grouping.DAY ? Money.ZERO : summary.costs().storage();
        List<Money> costs =
                new ArrayList<>(groups.stream().map(UsageGroup::cost).toList());
        costs.add(storage);
        List<Money> cents = CentShares.of(costs);
        List<UsageGroupRow> rows = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            rows.add(row(groups.get(i), cents.get(i)));
        }
        if (storage.micros() != 0) {
            rows.add(storage(storage, cents.get(groups.size())));
        }
        return List.copyOf(rows);
    }

    UsageGroupRow total() {
        BigDecimal minutes = new BigDecimal(summary.voiceMinutes());
        return row(
                words.t("usage.total"),
                minutes,
                summary.smsSegments(),
                summary.emails(),
                summary.cost().roundedToCents(),
                BigDecimal.valueOf(100));
    }

    /** Days in their order, everything else by cost and what has no key behind it. */
    private List<UsageGroup> groups() {
        Comparator<UsageGroup> order = grouping == Grouping.DAY
                ? Comparator.comparing(UsageGroup::key)
                : Comparator.comparing((UsageGroup group) -> group.key() == null)
                        .thenComparing(UsageGroup::cost, Comparator.reverseOrder());
        return summary.groups().stream()
                .map(this::withoutStorage)
                .filter(UsageRows::isUsed)
                .sorted(order)
                .toList();
    }

    private UsageGroup withoutStorage(UsageGroup group) {
        if (group.key() != null) {
            return group;
        }
        return new UsageGroup(
                null,
                null,
                group.voiceMinutes(),
                group.rawVoiceSeconds(),
                group.smsSegments(),
                group.emails(),
                group.cost().minus(summary.costs().storage()));
    }

    private static boolean isUsed(UsageGroup group) {
        return group.key() != null
                || group.cost().micros() != 0
                || group.rawVoiceSeconds() != 0
                || new BigDecimal(group.voiceMinutes()).signum() != 0
                || group.smsSegments() != 0
                || group.emails() != 0;
    }

    private UsageGroupRow row(UsageGroup group, Money cents) {
        return row(
                label(group),
                new BigDecimal(group.voiceMinutes()),
                group.smsSegments(),
                group.emails(),
                cents,
                share(group.cost()));
    }

    private UsageGroupRow row(String label, BigDecimal minutes, long sms, long emails, Money cents, BigDecimal share) {
        String voice = formats.decimal(minutes, 1);
        String segments = formats.count(sms);
        return new UsageGroupRow(
                label,
                voice,
                segments,
                formats.count(emails),
                words.t("usage.in-short", voice, segments),
                cents,
                share);
    }

    private UsageGroupRow storage(Money cost, Money cents) {
        return new UsageGroupRow(
                words.t("usage.storage"),
                DOES_NOT_APPLY,
                DOES_NOT_APPLY,
                DOES_NOT_APPLY,
                formats.bytes(summary.storageBytes()),
                cents,
                share(cost));
    }

    private String label(UsageGroup group) {
        if (group.key() == null) {
            return words.of("usage.no-key", grouping);
        }
        return grouping == Grouping.DAY ? formats.weekday(LocalDate.parse(group.key())) : group.name();
    }

    private BigDecimal share(Money cost) {
        return summary.cost().micros() == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(cost.micros())
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(summary.cost().micros()), 1, RoundingMode.HALF_EVEN);
    }
}
