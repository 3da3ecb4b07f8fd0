package app.tollgate.ejb.shared;

/**
 * A setting that shows as wrong only when it is used on what is stored. The launcher knows this class by its name: if a start fails on
 * it, its message is all that is told.
 */
public class SettingRefused extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /** @param message which setting it is and what to do */
    public SettingRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
