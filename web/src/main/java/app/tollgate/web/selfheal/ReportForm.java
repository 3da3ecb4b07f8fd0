package app.tollgate.web.selfheal;

import app.tollgate.api.schedule.Frequency;
import app.tollgate.api.selfheal.SelfHealedReportSettings;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.FieldErrors;
import app.tollgate.web.page.Form;
import app.tollgate.web.shared.Constraints;
import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads and shows the settings of the report as a form has them; a switch that is off is not sent by browsers. */
final class ReportForm {

    private static final String ON = "on";

    private ReportForm() {}

    static Draft<SelfHealedReportSettings> read(Form form) {
        FieldErrors errors = new FieldErrors();
        Frequency frequency = form.chosen("frequency", Frequency.values());
        SelfHealedReportSettings settings = new SelfHealedReportSettings(
                form.has("enabled", ON),
                frequency,
                form.chosen("dayOfWeek", DayOfWeek.values()),
                frequency == Frequency.MONTHLY ? form.number("dayOfMonth", errors) : null,
                form.time("deliveryTime", errors),
                form.words("recipients"),
                ColumnForm.read(form).chosen());
        return Constraints.draft(settings, errors);
    }

    static Form show(SelfHealedReportSettings settings) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("enabled", settings.enabled() ? List.of(ON) : List.of());
        fields.put("frequency", text(settings.frequency()));
        fields.put("dayOfWeek", text(settings.dayOfWeek()));
        fields.put("dayOfMonth", text(settings.dayOfMonth()));
        fields.put("deliveryTime", text(settings.deliveryTime()));
        fields.put("recipients", List.of(String.join("\n", settings.recipients())));
        return new Form(fields);
    }

    private static List<String> text(Object value) {
        return value == null ? List.of() : List.of(value.toString());
    }
}
