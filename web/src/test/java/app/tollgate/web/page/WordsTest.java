package app.tollgate.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordsTest {

    private static final Path BUNDLES = Path.of("src/main/resources/words");
    private static final Pattern SENTENCE = Pattern.compile("(?:w|words|words\\(\\))\\.t\\(\\s*\"([^\"]+)\"");
    private static final Pattern NUMBER = Pattern.compile("(?:w|words|words\\(\\))\\.count\\(\\s*\"([^\"]+)\"");
    private static final Pattern CONSTANT = Pattern.compile("(?:w|words|words\\(\\))\\.of\\(\\s*\"([^\"]+)\"");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    static Stream<String> features() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.contains("_"))
                    .map(name -> name.replace(".properties", ""))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("features")
    void bothLanguagesSayTheSameThings(String feature) throws IOException {
        Properties english = bundle(feature + ".properties");
        Properties spanish = bundle(feature + "_es.properties");

        assertThat(spanish.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(places(spanish.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
            assertThat(spanish.getProperty(key)).as(key).isNotBlank();
        }
    }

    @Test
    void everySentenceThatAPageUsesExists() throws IOException {
        Words words = new Words(Language.SPANISH);
        String sources = sources();

        assertThat(found(SENTENCE, sources))
                .hasSizeGreaterThan(150)
                .allSatisfy(key -> assertThat(words.find(key)).as(key).isPresent());
        assertThat(found(NUMBER, sources)).isNotEmpty().allSatisfy(key -> {
            assertThat(words.find(key + ".one")).as(key).isPresent();
            assertThat(words.find(key + ".other")).as(key).isPresent();
        });
    }

    @Test
    void everyFamilyOfConstantsThatAPageUsesHasSentences() throws IOException {
        Set<String> known = new TreeSet<>();
        for (String feature : features().toList()) {
            bundle(feature + ".properties").stringPropertyNames().forEach(key -> known.add(feature + "." + key));
        }

        assertThat(found(CONSTANT, sources()))
                .isNotEmpty()
                .allSatisfy(family -> assertThat(known)
                        .as(family)
                        .anyMatch(key -> key.matches(Pattern.quote(family) + "\\.[A-Z_0-9]+")));
    }

    @Test
    void valuesStandWhereTheSentenceHasAPlace() {
        assertThat(new Words(Language.ENGLISH).t("apikey.lead", "500"))
                .endsWith("All keys share 500 requests a minute.");
        assertThat(new Words(Language.SPANISH).count("apikey.limit.own", 1)).isEqualTo("Una solicitud por minuto");
        assertThat(new Words(Language.ENGLISH).count("page.refused", 1200)).contains("1,200 fields");
    }

    @Test
    void valuesAreNotReadAsSentences() {
        assertThat(new Words(Language.ENGLISH).t("apikey.revoke.ask", "{0} {9}"))
                .isEqualTo("Revoke “{0} {9}”");
    }

    private static Properties bundle(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(name))) {
            properties.load(reader);
        }
        return properties;
    }

    private static List<String> places(String sentence) {
        return PLACE.matcher(sentence)
                .results()
                .map(found -> found.group())
                .sorted()
                .toList();
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static String sources() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String root : List.of("src/main/jte", "src/main/java")) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    all.append(Files.readString(file)).append('\n');
                }
            }
        }
        return all.toString();
    }
}
