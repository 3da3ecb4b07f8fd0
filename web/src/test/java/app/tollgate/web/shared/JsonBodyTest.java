package app.tollgate.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import app.tollgate.api.apikey.KeySettings;
import app.tollgate.api.pricing.PriceRequest;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.FieldError;
import app.tollgate.api.shared.Money;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.tenant.ChangeTenantRequest;
import app.tollgate.api.tenant.CreateTenantRequest;
import app.tollgate.api.tenant.TenantStatus;
import app.tollgate.api.tenant.Tier;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonBodyTest {

    @Test
    void namesEveryUnknownMissingAndWrongMemberAtOnce() {
        ProblemException problem = catchThrowableOfType(ProblemException.class, () -> read("""
                        {"slug":"Acme","timeZone":7,"tier":"GOLD","burts":3,"admin":{"name":"","email":"a@b.example","x/y":1}}"""));
        assertThat(problem.errors())
                .extracting(FieldError::pointer)
                .containsExactlyInAnyOrder(
                        "/burts", "/admin/x~1y", "/timeZone", "/tier", "/admin/name", "/name", "/slug");
    }

    @Test
    void takesANameThatShowsNothingForNone() {
        ProblemException problem = catchThrowableOfType(ProblemException.class, () -> read("""
                        {"slug":"acme","name":"\\u200b \\u00a0","timeZone":"UTC","admin":{"name":"Ada","email":"a@b.example"}}"""));
        assertThat(problem.errors())
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(tuple("/name", "required"));
    }

    @Test
    void readsAWholeRequestAndIgnoresWhatTheAnswerShows() throws IOException {
        CreateTenantRequest request = read("""
                {"slug":"acme","name":"Acme","timeZone":"UTC","createdAt":"2026-11-23T00:00:00Z",
                 "admin":{"name":"Ada","email":"ada@acme.example"}}""");
        assertThat(request.admin().email()).isEqualTo("ada@acme.example");
    }

    @Test
    void refusesWhatIsNotJson() {
        for (String body : List.of("", "{", "{\"a\":1}{", "{\"a\":1}]", "[1", "[".repeat(200))) {
            assertThatThrownBy(() -> read(body))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            problem -> assertThat(problem.code()).isEqualTo(ProblemCode.MALFORMED_JSON));
        }
    }

    @Test
    void refusesWhatIsInNoEncodingOfJson() {
        byte[] utf32 = {0, 0, 0, '"', 0x7f, (byte) 0xff, (byte) 0xff, (byte) 0xff};
        byte[] latin1 = {'"', (byte) 0xe9, '"'};
        for (byte[] bytes : List.of(utf32, latin1)) {
            assertThatThrownBy(() -> JsonBody.read(new ByteArrayInputStream(bytes)))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            problem -> assertThat(problem.code()).isEqualTo(ProblemCode.MALFORMED_JSON));
        }
    }

    @Test
    void refusesMoneyAsANumberAndTextThatCannotBeStored() {
        ProblemException problem = catchThrowableOfType(
                ProblemException.class,
                () -> body("{\"amount\":1.5,\"note\":\"a\\u0000b\",\"more\":\"\\ud800\"}")
                        .draft(Sample.class)
                        .checked());
        assertThat(problem.errors()).extracting(FieldError::pointer).containsExactly("/amount", "/note", "/more");
    }

    @Test
    void namesMembersThatAreThereTwiceWithEverythingElse() throws IOException {
        Draft<PriceRequest> draft = body("""
                {"kind":"sms","kind":"sms","from":1,"x":{"y":1,"y":2},"x":1,
                 "tiers":[{"above":"10","unitPrice":"1.00"},{"above":"20","unitPrice":"1.00","above":null}]}""").draft(PriceRequest.class);
        assertThat(catchThrowableOfType(ProblemException.class, draft::checked).errors())
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(
                        tuple("/kind", "duplicate-member"),
                        tuple("/x/y", "duplicate-member"),
                        tuple("/tiers/1/above", "duplicate-member"),
                        tuple("/from", "type"),
                        tuple("/unitPrice", "required"));
    }

    @Test
    void aPatchNamesMembersThatAreThereTwice() throws IOException {
        ChangeTenantRequest now =
                new ChangeTenantRequest("Acme", "UTC", Tier.STANDARD, null, null, null, TenantStatus.ACTIVE);
        Draft<ChangeTenantRequest> draft = new Patch(body("{\"name\":\"A\",\"name\":\"B\"}")).onto(now);
        assertThat(catchThrowableOfType(ProblemException.class, draft::checked).errors())
                .extracting(FieldError::pointer)
                .containsExactly("/name");
    }

    @Test
    void aPatchChangesOnlyWhatItNames() throws IOException {
        ChangeTenantRequest now =
                new ChangeTenantRequest("Acme", "UTC", Tier.ENTERPRISE, 4000, 8000, null, TenantStatus.ACTIVE);
        ChangeTenantRequest then = new Patch(body("{\"burst\":null,\"status\":\"SUSPENDED\"}"))
                .onto(now)
                .checked();
        assertThat(then)
                .isEqualTo(new ChangeTenantRequest(
                        "Acme", "UTC", Tier.ENTERPRISE, 4000, null, null, TenantStatus.SUSPENDED));
    }

    @Test
    void rulesSeeWhatCouldBeReadAndTheirErrorsJoinThoseOfTheShape() throws IOException {
        Draft<KeySettings> draft =
                body("{\"name\":7,\"permissions\":[\"READ\",\"FLY\"],\"allowedAddresses\":[5,\"here\"]}")
                        .draft(KeySettings.class);
        ProblemException problem = catchThrowableOfType(
                ProblemException.class,
                () -> draft.checked((settings, errors) -> {
                    assertThat(settings.allowedAddresses()).containsExactly(null, "here");
                    errors.add("/allowedAddresses/1", "address", "Use an address.");
                    errors.add("/permissions", "beyond-own", "Follows from the element that could not be read.");
                }));
        assertThat(problem.errors())
                .extracting(FieldError::pointer)
                .containsExactly("/name", "/permissions/1", "/allowedAddresses/0", "/allowedAddresses/1");
    }

    @Test
    void membersOfElementsHaveTheirConstraintsToo() throws IOException {
        Draft<PriceRequest> draft =
                body("{\"kind\":\"sms\",\"unitPrice\":\"0.01\",\"from\":\"2027-01-01\",\"tiers\":[{\"above\":\"10\"},null]}")
                        .draft(PriceRequest.class);
        assertThat(catchThrowableOfType(ProblemException.class, draft::checked).errors())
                .extracting(FieldError::pointer)
                .containsExactly("/tiers/1", "/tiers/0/unitPrice");
    }

    record Sample(Money amount, String note, String more) {}

    private static CreateTenantRequest read(String body) throws IOException {
        return body(body).draft(CreateTenantRequest.class).checked();
    }

    private static JsonBody body(String body) throws IOException {
        return JsonBody.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }
}
