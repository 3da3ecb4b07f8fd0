package app.tollgate.web.page;

import app.tollgate.api.audit.LogEventType;
import app.tollgate.web.audit.LogDetail;
import app.tollgate.web.audit.LogEntryRow;
import app.tollgate.web.audit.LogPlace;
import app.tollgate.web.audit.SystemLogPageModel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The system log of a tenant and of the operators. */
record SampleLog(Shell shell, Shell operator) {

    void addTo(Map<String, View> views) {
        LogEntryRow plain = new LogEntryRow(
                Instant.parse("2026-11-23T20:12:07Z"),
                LogEventType.API_CALL,
                "POST /usage/events",
                "SMS <sender>",
                "Key",
                "203.0.113.31",
                "/settings/system-log?id=2#detail",
                false);
        LogEntryRow open = new LogEntryRow(
                Instant.parse("2026-11-23T20:09:41Z"),
                LogEventType.DATA_CHANGE,
                "Company settings: changed",
                "Odile Marchetti",
                "Person",
                "198.51.100.42",
                "/settings/system-log?id=1#detail",
                true);
        LogDetail detail = new LogDetail(
                LogEventType.DATA_CHANGE,
                "Company settings: changed",
                "Odile Marchetti, Person",
                Instant.parse("2026-11-23T20:09:41Z"),
                "198.51.100.42",
                "019ab5c2-7e40-7c11-9d03-5b1f6a20c8e4",
                List.of(new LogDetail.Changed("Time zone", "America/Chicago", "America/New_York")),
                List.of(new LogDetail.Fact("Lines", "214")),
                1042);
        Form filter = Form.showing("type", "LOGIN", "from", "2026-11-23", "userId", "1");
        LogPlace place = LogPlace.ofTenant(List.of(new SystemLogPageModel.Actor("2", "SMS <sender>")));
        views.put("log", logView(shell, place, filter, List.of(plain, open), Optional.of(detail)));
        views.put("log-none", logView(shell, place, Form.showing("q", "nothing"), List.of(), Optional.empty()));
        views.put("operator-log", logView(operator, LogPlace.ofOperators(), filter, List.of(plain), Optional.empty()));
    }

    private static View logView(
            Shell shell, LogPlace place, Form filter, List<LogEntryRow> entries, Optional<LogDetail> detail) {
        return new View(
                "audit/log",
                new SystemLogPageModel(
                        shell,
                        filter,
                        Refusal.NONE,
                        List.of(new SystemLogPageModel.Actor("1", "Odile Marchetti")),
                        Optional.of(new SystemLogPageModel.Actor("3", "Ivy <operator>")),
                        entries,
                        detail,
                        place.path() + "?type=LOGIN",
                        place,
                        "&type=LOGIN",
                        "",
                        place.path() + "?cursor=MTA0Mg"));
    }
}
