package app.tollgate.web.page;

import java.util.List;
import java.util.Optional;

/**
 * What stands around every page of a signed-in person: the rail, the top bar and what they need.
 *
 * @param here the page of the rail that is open
 * @param path address of the page, to come back to after a choice of language or theme
 * @param csrf the session's token, carried by every form
 * @param done key of the sentence that says what has just been done
 */
public record Shell(
        Words words,
        Formats formats,
        Theme theme,
        Person person,
        Destination here,
        String path,
        String csrf,
        Optional<String> done) {

    /** The groups of the rail that have a page for this person. */
    public List<Destination.Section> sections() {
        return Destination.openTo(person.roles()).stream()
                .map(Destination::section)
                .distinct()
                .toList();
    }

    public List<Destination> destinations(Destination.Section section) {
        return section.destinations(person.roles());
    }

    /** A word of one page of the rail. */
    public String title(Destination destination) {
        return words.of("page.destination", destination);
    }
}
