package app.tollgate.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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
    void readsAWholeRequestAndIgnoresWhatTheAnswerShows() throws IOException {
        CreateTenantRequest request = read("""
                {"slug":"acme","name":"Acme","timeZone":"UTC","createdAt":"2026-11-23T00:00:00Z",
                 "admin":{"name":"Ada","email":"ada@acme.example"}}""");
        assertThat(request.admin().email()).isEqualTo("ada@acme.example");
    }

    @Test
    void refusesWhatIsNotJson() {
        for (String body : List.of("", "{", "{\"a\":1}{", "{\"slug\":\"a\",\"slug\":\"b\"}", "[".repeat(200))) {
            assertThatThrownBy(() -> read(body))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            problem -> assertThat(problem.code()).isEqualTo(ProblemCode.MALFORMED_JSON));
        }
    }

    @Test
    void refusesMoneyAsANumberAndTextThatCannotBeStored() {
        ProblemException problem = catchThrowableOfType(
                ProblemException.class,
                () -> JsonBody.draft(tree("{\"amount\":1.5,\"note\":\"a\\u0000b\",\"more\":\"\\ud800\"}"), Sample.class)
                        .checked());
        assertThat(problem.errors()).extracting(FieldError::pointer).containsExactly("/amount", "/note", "/more");
    }

    @Test
    void aPatchChangesOnlyWhatItNames() throws IOException {
        ChangeTenantRequest now =
                new ChangeTenantRequest("Acme", "UTC", Tier.ENTERPRISE, 4000, 8000, null, TenantStatus.ACTIVE);
        ChangeTenantRequest then = new Patch(tree("{\"burst\":null,\"status\":\"SUSPENDED\"}"))
                .onto(now)
                .checked();
        assertThat(then)
                .isEqualTo(new ChangeTenantRequest(
                        "Acme", "UTC", Tier.ENTERPRISE, 4000, null, null, TenantStatus.SUSPENDED));
    }

    @Test
    void rulesSeeWhatCouldBeReadAndTheirErrorsJoinThoseOfTheShape() throws IOException {
        Draft<KeySettings> draft = JsonBody.draft(
                tree("{\"name\":7,\"permissions\":[\"READ\",\"FLY\"],\"allowedAddresses\":[5,\"here\"]}"),
                KeySettings.class);
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
        Draft<PriceRequest> draft = JsonBody.draft(
                tree(
                        "{\"kind\":\"sms\",\"unitPrice\":\"0.01\",\"from\":\"2027-01-01\",\"tiers\":[{\"above\":\"10\"},null]}"),
                PriceRequest.class);
        assertThat(catchThrowableOfType(ProblemException.class, draft::checked).errors())
                .extracting(FieldError::pointer)
                .containsExactly("/tiers/1", "/tiers/0/unitPrice");
    }

    record Sample(Money amount, String note, String more) {}

    private static CreateTenantRequest read(String body) throws IOException {
        return JsonBody.draft(tree(body), CreateTenantRequest.class).checked();
    }

    private static com.fasterxml.jackson.databind.JsonNode tree(String body) throws IOException {
        return JsonBody.tree(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }
}
