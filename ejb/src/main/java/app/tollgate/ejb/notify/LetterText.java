package app.tollgate.ejb.notify;

import java.util.StringJoiner;

/** Lays a letter out as plain text. */
final class LetterText {

    private LetterText() {}

    static String of(Letter letter) {
        StringJoiner text = new StringJoiner("\n\n", "", "\n");
        text.add(letter.heading());
        letter.paragraphs().forEach(text::add);
        letter.action().ifPresent(action -> text.add(action.label() + ":\n" + action.link()));
        text.add("-- \n" + letter.sender() + "\n" + letter.closing());
        return text.toString();
    }
}
