package app.tollgate.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.api.audit.LogActor;
import app.tollgate.api.audit.LogEventType;
import app.tollgate.api.audit.LogTarget;
import app.tollgate.api.shared.ActorKind;
import app.tollgate.api.shared.Permission;
import app.tollgate.api.wallet.RefillOutcome;
import app.tollgate.api.wallet.RefillRequestStatus;
import app.tollgate.ejb.access.CredentialRefused;
import app.tollgate.web.page.Formats;
import app.tollgate.web.page.Language;
import app.tollgate.web.page.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LogValueWordsTest {

    private static final Path FEATURES = Path.of("../ejb/src/main/java");
    private static final Set<String> SAME = Set.of("SMS", "PDF");
    private static final UUID ADA = UUID.fromString("0193a6b4-7c1e-7d2f-8a55-2f1d9c0e4b6a");
    private static final UUID GONE = UUID.fromString("0193a6b4-7c1e-7d2f-8a55-2f1d9c0e4b6b");

    @ParameterizedTest
    @EnumSource
    void everyConstantOfARecordHasWords(Language language) {
        LogValueWords values = values(language);
        List<Field> fields = records()
                .flatMap(record -> Stream.of(record.getDeclaredFields()))
                .filter(field -> constantsOf(field.getGenericType()).length > 0)
                .toList();
        assertThat(fields).hasSizeGreaterThan(15);
        for (Field field : fields) {
            for (Object constant : constantsOf(field.getGenericType())) {
                assertSaid(values, field.getName(), (Enum<?>) constant);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void soHasEveryConstantThatIsToldByHand(Language language) {
        LogValueWords values = values(language);
        Map<String, Class<? extends Enum<?>>> told = Map.of(
                "outcome", RefillOutcome.class,
                "status", RefillRequestStatus.class,
                "types", LogEventType.class,
                "reason", CredentialRefused.Reason.class);
        told.forEach((field, constants) ->
                Arrays.stream(constants.getEnumConstants()).forEach(constant -> assertSaid(values, field, constant)));
    }

    @Test
    void aReaderOfAnotherLanguageHasItsWords() {
        assertThat(values(Language.ENGLISH).of("mode", "REFILLABLE_WALLET")).isEqualTo("Refillable Wallet");
        assertThat(values(Language.SPANISH).of("mode", "REFILLABLE_WALLET")).isEqualTo("Monedero recargable");
        assertThat(values(Language.SPANISH).of("dayOfWeek", "MONDAY")).isEqualTo("lunes");
        assertThat(values(Language.SPANISH).of("method", "password")).isEqualTo("Contraseña");
    }

    @Test
    void peopleAreNamedAndWhoIsUnknownKeepsItsId() {
        LogValueWords values = values(Language.ENGLISH);
        assertThat(values.of("primaryContactId", ADA.toString())).isEqualTo("Ada");
        assertThat(values.of("assignedUserIds", List.of(ADA.toString(), GONE.toString())))
                .isEqualTo("Ada, " + GONE);
    }

    @Test
    void whatPeopleWroteStaysAsTheyWroteIt() {
        LogValueWords values = values(Language.ENGLISH);
        assertThat(values.of("name", "RUNNING")).isEqualTo("RUNNING");
        assertThat(values.of("status", "Something else")).isEqualTo("Something else");
        assertThat(values.of("dayOfWeek", "Someday")).isEqualTo("Someday");
        assertThat(values.of("name", "")).isEqualTo("–");
    }

    @Test
    void whatTurnsTheDirectionOfWritingIsSeen() {
        assertThat(values(Language.ENGLISH).of("foundAt", "https://a.example/\u202Egnp.exe"))
                .isEqualTo("https://a.example/[U+202E]gnp.exe");
        assertThat(values(Language.ENGLISH).of("name", "\u05D0\u200F!")).isEqualTo("\u05D0\u200F!");
        LogSentences sentences = new LogSentences(new Words(Language.ENGLISH));
        for (String kind : List.of("LIST", "REPORT", "PRICE")) {
            assertThat(sentences.record(new LogTarget(kind, "1", "a\u2066b"))).contains("a[U+2066]b");
        }
    }

    @Test
    void theSystemAndWhoIsUnknownAreCalledInTheReadersLanguage() {
        LogActor system = new LogActor(ActorKind.SYSTEM, null, "month turn");
        LogActor stranger = new LogActor(ActorKind.USER, null, "Unknown");
        LogActor schedule = new LogActor(ActorKind.SYSTEM, null, "Monday's report");
        LogSentences spanish = new LogSentences(new Words(Language.SPANISH));
        assertThat(spanish.name(system)).isEqualTo("Cambio de mes");
        assertThat(spanish.name(new LogActor(ActorKind.SYSTEM, null, "link mailed to ada@firm.example")))
                .isEqualTo("Enlace enviado a ada@firm.example");
        assertThat(spanish.name(stranger)).isEqualTo("Persona desconocida");
        assertThat(spanish.name(schedule)).isEqualTo("Monday's report");
        assertThat(spanish.name(new LogActor(ActorKind.USER, ADA, "Ada"))).isEqualTo("Ada");
    }

    @Test
    void aReportIsCalledByItsTypeOrItsTitle() {
        LogSentences sentences = new LogSentences(new Words(Language.ENGLISH));
        assertThat(sentences.record(new LogTarget("REPORT", "1", "VOICE_CSV"))).isEqualTo("Report “Voice CSV”");
        assertThat(sentences.record(new LogTarget("REPORT", "1", "Monday's"))).isEqualTo("Report “Monday's”");
        assertThat(sentences.record(new LogTarget("PRICE", "1", "voice"))).isEqualTo("Price “Voice”");
    }

    // Permissions are called READ, WRITE and so on everywhere, and SMS and PDF in every language.
    private static void assertSaid(LogValueWords values, String field, Enum<?> constant) {
        if (!(constant instanceof Permission) && !SAME.contains(constant.name())) {
            assertThat(values.of(field, constant.name()))
                    .as(field + " " + constant.name())
                    .isNotEqualTo(constant.name());
        }
    }

    private static LogValueWords values(Language language) {
        return new LogValueWords(
                new Words(language),
                new Formats(language, ZoneOffset.UTC, LocalDate.of(2026, 11, 23)),
                (field, ids) -> ids.contains(ADA) ? Map.of(ADA, "Ada") : Map.of());
    }

    private static Object[] constantsOf(Type type) {
        if (type instanceof ParameterizedType many && Collection.class.isAssignableFrom((Class<?>) many.getRawType())) {
            return constantsOf(many.getActualTypeArguments()[0]);
        }
        return type instanceof Class<?> plain && plain.isEnum() ? plain.getEnumConstants() : new Object[0];
    }

    private static Stream<Class<?>> records() {
        try (Stream<Path> files = Files.walk(FEATURES)) {
            return files.filter(LogValueWordsTest::isRecord).map(LogValueWordsTest::loaded).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isRecord(Path file) {
        try {
            return file.toString().endsWith(".java") && Files.readString(file).contains("implements LoggedRecord");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> loaded(Path file) {
        String name = FEATURES.relativize(file).toString().replace('/', '.').replaceFirst("\\.java$", "");
        try {
            return Class.forName(name, false, LogValueWordsTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
