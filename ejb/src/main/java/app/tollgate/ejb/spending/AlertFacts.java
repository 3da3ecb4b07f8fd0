package app.tollgate.ejb.spending;

import app.tollgate.api.shared.Money;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/** What an alert is about, by name: amounts and texts, as they are kept and as its mail words them. */
public final class AlertFacts {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final Map<String, Object> facts = new LinkedHashMap<>();

    public AlertFacts with(String name, Money amount) {
        facts.put(name, amount);
        return this;
    }

    public AlertFacts with(String name, String text) {
        facts.put(name, text);
        return this;
    }

    Map<String, Object> all() {
        return facts;
    }

    /** Amounts as the contract writes them. */
    String json() {
        Map<String, String> texts = new LinkedHashMap<>();
        facts.forEach((name, fact) -> texts.put(name, fact.toString()));
        try {
            return JSON.writeValueAsString(texts);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Map<String, String> read(String json) {
        try {
            return JSON.readValue(json, TEXTS);
        } catch (JsonProcessingException notOurs) {
            throw new IllegalStateException(notOurs);
        }
    }
}
