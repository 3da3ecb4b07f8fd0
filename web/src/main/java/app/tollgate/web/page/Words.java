package app.tollgate.web.page;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * The sentences of the pages in one language. A key is {@code <feature>.<rest>}: the feature names the bundle {@code words/<feature>},
 * the rest the sentence in it; {@code {0}}, {@code {1}} … stand for values that are already written for the reader.
 */
public record Words(Language language) {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** The sentence; a key that does not exist is a defect and fails. */
    public String t(String key, Object... values) {
        return filled(sentence(key), values);
    }

    /** The sentence of one constant: key {@code <prefix>.<CONSTANT>}. */
    public String of(String prefix, Enum<?> constant) {
        return sentence(prefix + "." + constant.name());
    }

    /** The sentence for a number of things, {@code <key>.one} or {@code <key>.other}; the number itself is {@code {0}}. */
    public String count(String key, long number) {
        return filled(
                sentence(key + (number == 1 ? ".one" : ".other")), String.format(language.locale(), "%,d", number));
    }

    /** The sentence, if there is one under the key. */
    public Optional<String> find(String key) {
        try {
            return Optional.of(sentence(key));
        } catch (MissingResourceException noSuchSentence) {
            return Optional.empty();
        }
    }

    private String sentence(String key) {
        int dot = key.indexOf('.');
        String feature = dot < 0 ? key : key.substring(0, dot);
        Locale locale = language == Language.ENGLISH ? Locale.ROOT : Locale.forLanguageTag(language.tag());
        return ResourceBundle.getBundle("words." + feature, locale, Words.class.getClassLoader(), NO_FALLBACK)
                .getString(key.substring(dot + 1));
    }

    private static String filled(String sentence, Object... values) {
        StringBuilder text = new StringBuilder(sentence.length() + 32);
        int from = 0;
        for (int open = sentence.indexOf('{'); open >= 0; open = sentence.indexOf('{', from)) {
            int close = sentence.indexOf('}', open);
            text.append(sentence, from, open).append(values[Integer.parseInt(sentence.substring(open + 1, close))]);
            from = close + 1;
        }
        return text.append(sentence.substring(from)).toString();
    }
}
