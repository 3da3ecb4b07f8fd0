package app.tollgate.web.casework;

import java.util.List;
import java.util.UUID;

/**
 * What a case can be given.
 *
 * @param caseTypes names of the company's case types
 * @param staff who can be put on it, with those who are on it already
 */
public record CaseChoices(List<String> caseTypes, List<Person> staff) {

    /** @param active whether others than the cases it is on can be given to this person */
    public record Person(UUID id, String name, boolean active) {}
}
