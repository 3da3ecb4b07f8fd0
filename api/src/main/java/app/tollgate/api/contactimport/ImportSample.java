package app.tollgate.api.contactimport;

import app.tollgate.api.casework.Channel;
import java.util.List;
import java.util.Set;

/** A row as it would be imported; of its phones the first is the primary one. */
public record ImportSample(
        long line, String externalId, String name, List<String> phones, List<String> emails, Set<Channel> optOuts) {

    public ImportSample {
        phones = List.copyOf(phones);
        emails = List.copyOf(emails);
        optOuts = Set.copyOf(optOuts);
    }
}
