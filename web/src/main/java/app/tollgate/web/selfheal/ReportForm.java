package app.tollgate.web.selfheal;

import app.tollgate.api.schedule.Frequency;
import app.tollgate.api.selfheal.SelfHealedReportSettings;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.FieldErrors;
import app.tollgate.web.page.Form;
import app.tollgate.web.shared.Constraints;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads and shows the settings of the report as a form has them; a switch that is off is not sent by browsers. */
final class ReportForm {

    private static final String ON = "on";

    private ReportForm() {}

    static Draft<SelfHealedReportSettings> read(Form form) {
        FieldErrors errors = new FieldErrors();
        SelfHealedReportSettings settings = new SelfHealedReportSettings(
                form.has("enabled", ON),
                constant(Frequency.values(), form.text("frequency")),
                constant(DayOfWeek.values(), form.text("dayOfWeek")),
                form.number("dayOfMonth", errors),
                time(form, errors),
                recipients(form),
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

    private static LocalTime time(Form form, FieldErrors errors) {
        try {
            return form.filled("deliveryTime").map(LocalTime::parse).orElse(null);
        } catch (DateTimeException notATime) {
            errors.add("/deliveryTime", "time", "Use a time of day, such as 07:30.");
            return null;
        }
    }

    private static List<String> recipients(Form form) {
        return Arrays.stream(form.text("recipients").split("[,;\\s]+"))
                .filter(address -> !address.isEmpty())
                .toList();
    }

    private static <E extends Enum<E>> E constant(E[] all, String name) {
        return Arrays.stream(all)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static List<String> text(Object value) {
        return value == null ? List.of() : List.of(value.toString());
    }
}
