package app.tollgate.ejb.notify;

import app.tollgate.api.shared.Caller;
import java.util.Optional;

/** A mail is about to leave and needs the bytes of its attachment: whoever stored them gives them, in the sender's transaction. */
public final class AttachmentWanted {

    private final Caller caller;
    private final String reference;
    private byte[] bytes;

    AttachmentWanted(Caller caller, String reference) {
        this.caller = caller;
        this.reference = reference;
    }

    public Caller caller() {
        return caller;
    }

    /** The rest of the reference, if it belongs to this feature. */
    public Optional<String> in(String feature) {
        return reference.startsWith(feature + "/")
                ? Optional.of(reference.substring(feature.length() + 1))
                : Optional.empty();
    }

    public void give(byte[] content) {
        bytes = content.clone();
    }

    /** Empty if nobody has it any more. */
    Optional<byte[]> given() {
        return Optional.ofNullable(bytes);
    }
}
