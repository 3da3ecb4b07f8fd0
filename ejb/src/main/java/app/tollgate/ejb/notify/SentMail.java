package app.tollgate.ejb.notify;

import app.tollgate.ejb.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells other features what became of the mails that they added, for as long as mails are kept. */
@ApplicationScoped
public class SentMail {

    @Inject
    private Sql sql;

    /** The mails of each cause; a cause whose mails are gone is left out. */
    public Map<String, List<MailProgress>> ofCauses(List<String> causes) {
        Map<String, List<MailProgress>> found = new HashMap<>();
        sql.list(
                        "select cause, recipient, case when withheld then 'WITHHELD' when sent_at is not null then 'SENT'"
                                + " when failed_at is not null then 'FAILED' else 'WAITING' end as state"
                                + " from outbox_message where cause = any (?::text[]) order by cause, recipient",
                        row -> Map.entry(
                                row.getString(1),
                                new MailProgress(row.getString(2), MailProgress.State.valueOf(row.getString(3)))),
                        (Object) causes.toArray(String[]::new))
                .forEach(mail -> found.computeIfAbsent(mail.getKey(), cause -> new ArrayList<>())
                        .add(mail.getValue()));
        return found;
    }
}
