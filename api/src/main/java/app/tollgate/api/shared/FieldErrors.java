package app.tollgate.api.shared;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is wrong with a body, gathered member by member while it is read and while rules look at it.
 *
 * <p>The first error about a member stands; a later one about the same member, one around it or one inside it is left out, because it
 * is most likely only what follows from the first. At most {@value #MOST} are kept.
 */
public final class FieldErrors {

    static final int MOST = 1_000;

    private final List<FieldError> found = new ArrayList<>();
    private final Set<String> wrong = new HashSet<>();
    private final Set<String> aroundWrong = new HashSet<>();

    /** @param pointer JSON pointer of the member; empty is the whole body */
    public void add(String pointer, String code, String detail) {
        add(FieldError.at(pointer, code, detail));
    }

    public void add(FieldError error) {
        if (found.size() == MOST || areAbout(error.pointer())) {
            return;
        }
        found.add(error);
        wrong.add(error.pointer());
        for (String around = parent(error.pointer()); around != null; around = parent(around)) {
            aroundWrong.add(around);
        }
    }

    /** Whether the member, one around it or one inside it is wrong. */
    public boolean areAbout(String pointer) {
        if (aroundWrong.contains(pointer)) {
            return true;
        }
        for (String place = pointer; place != null; place = parent(place)) {
            if (wrong.contains(place)) {
                return true;
            }
        }
        return false;
    }

    /** In the order of their finding. */
    public List<FieldError> found() {
        return List.copyOf(found);
    }

    /** @throws ProblemException {@code invalid} with all of them, if there are any */
    public void refuse() {
        if (!found.isEmpty()) {
            throw ProblemException.invalid(found);
        }
    }

    /** The pointer of what is around the member; null around the whole body. */
    private static String parent(String pointer) {
        return pointer.isEmpty() ? null : pointer.substring(0, pointer.lastIndexOf('/'));
    }
}
