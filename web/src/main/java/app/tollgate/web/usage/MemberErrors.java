package app.tollgate.web.usage;

import app.tollgate.api.shared.FieldError;
import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong with one event. */
final class MemberErrors {

    /** More of one event help nobody and would let a small body make a large answer. */
    private static final int MOST = 20;

    private static final int LONGEST_NAME = 100;
    private List<FieldError> found = new ArrayList<>(0);

    void wrong(String at, String name, String code, String detail) {
        if (found.size() < MOST) {
            found.add(FieldError.at(at + "/" + escaped(name), code, detail));
        }
    }

    void whole(String at, String code, String detail) {
        found.add(FieldError.at(at, code, detail));
    }

    void missing(String at, String name) {
        wrong(at, name, "required", "This is needed.");
    }

    void unknown(String at, String name) {
        wrong(at, name, "unknown-member", "There is no such member here.");
    }

    /** What was found since the last call. */
    List<FieldError> take() {
        List<FieldError> taken = found;
        if (!taken.isEmpty()) {
            found = new ArrayList<>(0);
        }
        return taken;
    }

    private static String escaped(String name) {
        String shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
        return shown.replace("~", "~0").replace("/", "~1");
    }
}
