package app.tollgate.ejb.notify;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What became of one attempt to send.
 *
 * @param reason what the server or the network said, for the operator
 */
record Delivery(Outcome outcome, String reason) {

    /** How it ended. */
    enum Outcome {
        /** The server took it over. */
        ACCEPTED,
        /** The server cannot be reached or takes nothing from us: not the message's fault. */
        SERVER_AWAY,
        /** The server wants to be asked about this message later. */
        PUT_OFF,
        /** The server will never take it for this recipient. */
        REFUSED
    }

    static final Delivery ACCEPTED = new Delivery(Outcome.ACCEPTED, "");

    private static final Pattern REPLY = Pattern.compile("(?s)\\s*([245][0-9]{2})[ -].*");
    private static final int MAX_REASON = 500;
    private static final int CLOSING = 421;

    static Delivery away(MessagingException failure) {
        return new Delivery(Outcome.SERVER_AWAY, reason(failure));
    }

    /** The message itself cannot be made, such as with an address that no server would take. */
    static Delivery unsendable(MessagingException failure) {
        return new Delivery(Outcome.REFUSED, reason(failure));
    }

    /** Reads the server's reply (RFC 5321, 4.2.1): 5yz about the recipient is for good, everything else may pass. */
    static Delivery refusedBy(MessagingException failure) {
        int code = replyCode(failure);
        if (code == 0 || code == CLOSING) {
            return away(failure);
        }
        boolean recipientRefused = failure instanceof SendFailedException refused && hasInvalid(refused);
        return new Delivery(recipientRefused && code >= 500 ? Outcome.REFUSED : Outcome.PUT_OFF, reason(failure));
    }

    private static boolean hasInvalid(SendFailedException refused) {
        Address[] invalid = refused.getInvalidAddresses();
        return invalid != null && invalid.length > 0;
    }

    private static int replyCode(MessagingException failure) {
        for (Exception next = failure; next != null; next = next(next)) {
            Matcher reply = REPLY.matcher(String.valueOf(next.getMessage()));
            if (reply.matches()) {
                return Integer.parseInt(reply.group(1));
            }
        }
        return 0;
    }

    private static String reason(MessagingException failure) {
        Exception deepest = failure;
        while (next(deepest) != null) {
            deepest = next(deepest);
        }
        String text = deepest.getClass().getSimpleName() + ": " + deepest.getMessage();
        String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.substring(0, Math.min(line.length(), MAX_REASON));
    }

    private static Exception next(Exception failure) {
        return failure instanceof MessagingException mail ? mail.getNextException() : null;
    }
}
