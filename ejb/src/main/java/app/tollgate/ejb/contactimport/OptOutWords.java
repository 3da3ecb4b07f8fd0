package app.tollgate.ejb.contactimport;

import app.tollgate.api.casework.Channel;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What files call the channels that a contact has opted out of. */
final class OptOutWords {

    private static final Map<String, Set<Channel>> WORDS = Map.ofEntries(
            Map.entry("voice", Set.of(Channel.VOICE)),
            Map.entry("call", Set.of(Channel.VOICE)),
            Map.entry("calls", Set.of(Channel.VOICE)),
            Map.entry("phone", Set.of(Channel.VOICE)),
            Map.entry("sms", Set.of(Channel.SMS)),
            Map.entry("text", Set.of(Channel.SMS)),
            Map.entry("texts", Set.of(Channel.SMS)),
            Map.entry("email", Set.of(Channel.EMAIL)),
            Map.entry("emails", Set.of(Channel.EMAIL)),
            Map.entry("all", EnumSet.allOf(Channel.class)),
            Map.entry("yes", EnumSet.allOf(Channel.class)),
            Map.entry("true", EnumSet.allOf(Channel.class)),
            Map.entry("none", Set.of()),
            Map.entry("no", Set.of()),
            Map.entry("false", Set.of()));

    private OptOutWords() {}

    static Optional<Set<Channel>> channels(String word) {
        return Optional.ofNullable(WORDS.get(word.toLowerCase(Locale.ROOT)));
    }
}
