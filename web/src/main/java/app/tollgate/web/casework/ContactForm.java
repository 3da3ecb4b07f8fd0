package app.tollgate.web.casework;

import app.tollgate.api.casework.Channel;
import app.tollgate.api.casework.ContactPhone;
import app.tollgate.api.casework.ContactRequest;
import app.tollgate.api.casework.ContactView;
import app.tollgate.api.shared.Draft;
import app.tollgate.web.page.Form;
import app.tollgate.web.shared.Constraints;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads and shows a contact as a form has it: numbers in one line, the primary one first, and emails in another. */
final class ContactForm {

    /** Named as the place of what is wrong with a number is told. */
    static final String PHONES = "phonesNumber";

    private ContactForm() {}

    static Draft<ContactRequest> read(Form form) {
        return Constraints.draft(new ContactRequest(
                form.filled("externalId").orElse(null),
                form.text("name"),
                phones(form),
                parts(form.text("emails"), "[,;\\s]+").toList(),
                optOuts(form)));
    }

    static Form show(ContactView contact) {
        String phones = Stream.concat(
                        contact.phones().stream().filter(ContactPhone::isPrimary),
                        contact.phones().stream().filter(phone -> !phone.isPrimary()))
                .map(ContactPhone::number)
                .collect(Collectors.joining(", "));
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("name", List.of(contact.name()));
        fields.put("externalId", contact.externalId() == null ? List.of() : List.of(contact.externalId()));
        fields.put(PHONES, List.of(phones));
        fields.put("emails", List.of(String.join(", ", contact.emails())));
        fields.put("optOuts", contact.optOuts().stream().map(Enum::name).toList());
        return new Form(fields);
    }

    private static List<ContactPhone> phones(Form form) {
        List<String> numbers = parts(form.text(PHONES), "[,;]+")
                .map(number -> number.replaceAll("[\\s().-]", ""))
                .toList();
        return numbers.stream()
                .map(number -> new ContactPhone(number, number.equals(numbers.get(0))))
                .distinct()
                .toList();
    }

    private static Stream<String> parts(String text, String between) {
        return Arrays.stream(text.split(between)).map(String::strip).filter(part -> !part.isEmpty());
    }

    private static Set<Channel> optOuts(Form form) {
        Set<Channel> chosen = EnumSet.noneOf(Channel.class);
        Arrays.stream(Channel.values())
                .filter(channel -> form.has("optOuts", channel.name()))
                .forEach(chosen::add);
        return chosen;
    }
}
