package app.tollgate.web.usage;

import java.util.HashSet;
import java.util.Set;

/** The names of an object's members, noted as they come; a second of the same name is an error. */
final class GivenMembers {

    private final MemberErrors errors;
    private final Set<String> given = new HashSet<>();
    private final Set<String> nulls = new HashSet<>();

    GivenMembers(MemberErrors errors) {
        this.errors = errors;
    }

    void clear() {
        given.clear();
        nulls.clear();
    }

    /** Whether there was such a member with a value. */
    boolean have(String name) {
        return given.contains(name);
    }

    void note(String at, String name) {
        if (!given.add(name) || nulls.contains(name)) {
            repeated(at, name);
        }
    }

    /** A member that is null is as good as none, and still not to be sent twice. */
    void noteNull(String at, String name) {
        if (!nulls.add(name) || given.contains(name)) {
            repeated(at, name);
        }
    }

    private void repeated(String at, String name) {
        errors.wrong(at, name, "duplicate-member", "Send this once.");
    }
}
