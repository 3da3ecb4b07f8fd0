package app.tollgate.ear.mailbox;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The mails that have come in. A mail to several people is one letter, however many copies were delivered. */
final class Letters {
    private static final int MOST = 1_000;

    private final GreenMail server;
    private final Map<String, Letter> known = new LinkedHashMap<>();
    private long numbered;

    Letters(GreenMail server) {
        this.server = server;
    }

    /** Newest first. */
    synchronized List<Letter> all() {
        for (MimeMessage message : server.getReceivedMessages()) {
            take(message);
        }
        List<Letter> letters = new ArrayList<>(known.values());
        Collections.reverse(letters);
        return letters;
    }

    Optional<Letter> find(String id) {
        return all().stream().filter(letter -> letter.id().equals(id)).findFirst();
    }

    /** Forgets the oldest, so that a mailbox nobody looks at does not fill the memory. */
    synchronized void trim() {
        if (server.getReceivedMessages().length > MOST) {
            all();
            clear();
        }
    }

    synchronized void clear() {
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (FolderException failed) {
            throw new IllegalStateException("the mailbox could not be emptied", failed);
        }
        known.clear();
    }

    private void take(MimeMessage message) {
        try {
            String key = String.valueOf(message.getMessageID());
            if (!known.containsKey(key)) {
                known.put(key, Letter.of(++numbered, message));
            }
        } catch (MessagingException | IOException unreadable) {
            throw new IllegalStateException("a mail could not be read", unreadable);
        }
    }
}
