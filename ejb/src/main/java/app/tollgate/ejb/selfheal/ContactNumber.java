package app.tollgate.ejb.selfheal;

import java.util.Comparator;
import java.util.UUID;

/** A number as one contact's: what is wrong for one may be right for another. In the order in which rows are locked. */
record ContactNumber(UUID contact, String number) implements Comparable<ContactNumber> {

    private static final Comparator<ContactNumber> ORDER =
            Comparator.comparing(ContactNumber::contact).thenComparing(ContactNumber::number);

    @Override
    public int compareTo(ContactNumber other) {
        return ORDER.compare(this, other);
    }
}
