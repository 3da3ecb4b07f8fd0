package app.tollgate.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Bodies that are wrong in several ways, and all that their answers have to name. */
@ExtendWith(TollgateServer.class)
class WhatIsWrongIsToldAtOnceIT {

    @TestFactory
    List<DynamicTest> whatTheShapeAndTheRulesFindIsToldAtOnce(RunningTollgate tollgate) throws Exception {
        Api api = new Api(tollgate);
        Company company = Company.found(api);
        Credential operator = Company.operator(api);
        List<Wrong> wrongs = List.of(
                new Wrong("POST /api/v1/users", company.admin(), """
                        {"name":7,"email":"no address","roles":["CLIENT"],"colour":1}""", "/colour /email /name /roles"),
                new Wrong(
                        "POST /api/v1/api-keys",
                        company.admin(),
                        """
                        {"permissions":["FLY"],"expiresAt":"2020-01-01T00:00:00Z","allowedAddresses":[1,"here"]}""",
                        "/allowedAddresses/0 /allowedAddresses/1 /expiresAt /name /permissions/0"),
                new Wrong(
                        "POST /api/v1/reports",
                        company.key("WRITE"),
                        """
                        {"type":"XLS","from":"2026-03-02","to":"2026-03-01","campaignId":"%s","caseType":5}""".formatted(UUID.randomUUID()),
                        "/campaignId /caseType /to /type"),
                new Wrong(
                        "POST /api/v1/contacts",
                        company.key("WRITE"),
                        """
                        {"name":" ","phones":[{"number":"5550123"},{"number":"+13125550123","primary":1}],"emails":["ada@",7],"optOuts":["FAX"]}""",
                        "/emails/0 /emails/1 /name /optOuts/0 /phones/0/number /phones/1/primary"),
                new Wrong(
                        "POST /api/v1/cases",
                        company.key("WRITE"),
                        """
                        {"title":" ","caseType":"None","status":"SHUT","contactIds":["x"],
                         "assignedUserIds":["0193a6bf-8a11-7b52-a3d4-1e2f3a4b5c6d"],"colour":1}""",
                        "/assignedUserIds/0 /caseType /colour /contactIds/0 /status /title"),
                new Wrong("POST /api/v1/lists", company.key("WRITE"), """
                        {"name":"","caseType":" ","contacts":3,"colour":1}""", "/caseType /colour /name"),
                new Wrong(
                        "POST /api/v1/campaigns",
                        company.key("WRITE"),
                        """
                        {"name":5,"listId":"%s","monthlyCap":"-1","status":"RUNNING","paused":true}""".formatted(UUID.randomUUID()),
                        "/listId /monthlyCap /name /paused"),
                new Wrong("POST /api/v1/usage/estimate", company.key("READ"), """
                        {"type":7,"quantity":"a few"}""", "/quantity /type"),
                new Wrong(
                        "POST /api/v1/usage/events",
                        company.key("WRITE"),
                        """
                        {"id":7,"type":"voice","occurredAt":"never","campaignId":"%s"}""".formatted(UUID.randomUUID()),
                        "/campaignId /id /occurredAt /voice"),
                new Wrong("POST /api/v1/invitations/accept", Credential.NONE, """
                        {"token":"nobody-here.abc","password":"short","passwort":""}""", "/password /passwort /token"),
                new Wrong(
                        "POST /api/v1/operator/tenants",
                        operator,
                        """
                        {"slug":"health","timeZone":"Mars/Base","demoResetHours":5,"admin":{"name":"","email":"a"}}""",
                        "/admin/email /admin/name /demoResetHours /name /slug /timeZone"),
                new Wrong(
                        "PATCH /api/v1/operator/tenants/" + company.slug(),
                        operator,
                        """
                        {"name":"","timeZone":"Mars/Base","tier":"STANDARD"}""",
                        "/limitPerMinute /name /timeZone"),
                new Wrong(
                        "POST /api/v1/operator/prices",
                        operator,
                        """
                        {"tenant":"nobody-here","kind":"fax","unitPrice":1,"from":"2020-01-01","tiers":[{"above":"1.5"}]}""",
                        "/from /kind /tenant /tiers/0/above /tiers/0/unitPrice /unitPrice"),
                new Wrong(
                        "POST /api/v1/operator/tenants/" + company.slug() + "/wallet/refills",
                        operator,
                        """
                        {"amount":"-1.00","refrence":"a"}""",
                        "/amount /reference /refrence"),
                new Wrong(
                        "POST /api/v1/operator/tenants/" + company.slug() + "/payment-failures",
                        operator,
                        """
                        {"reason":7,"reference":""}""",
                        "/reason /reference"),
                new Wrong(
                        "PUT /api/v1/billing/preferences",
                        company.admin(),
                        """
                        {"primaryContactId":"%s","mode":"BARTER","monthlyCap":{"enabled":true,"amount":-1},"alertAt80Percent":"yes",
                        "wallet":{"refillAmount":"0.00","refillThreshold":"0.0000001","holdAgainstBalance":null,"colour":1},
                        "alertRecipients":["ada@acme.example","nobody",null,"Ada@acme.example "]}""".formatted(UUID.randomUUID()),
                        "/alertAt80Percent /alertRecipients/1 /alertRecipients/2 /alertRecipients/3 /mode /monthlyCap/amount"
                                + " /primaryContactId /resumeOnNewMonth /wallet/colour /wallet/holdAgainstBalance"
                                + " /wallet/lowBalanceWarning /wallet/refillAmount /wallet/refillConfirmation"
                                + " /wallet/refillThreshold"),
                new Wrong(
                        "PUT /api/v1/self-healed-report",
                        company.admin(),
                        """
                        {"enabled":true,"frequency":"WEEKLY","dayOfMonth":32,"deliveryTime":"07:30:01","recipients":["nobody",null],
                        "columns":["LIST","LIST","SIZE"],"colour":1}""",
                        "/colour /columns/1 /columns/2 /dayOfWeek /deliveryTime /recipients/0 /recipients/1"),
                new Wrong(
                        "POST /api/v1/usage/holds",
                        company.key("WRITE"),
                        """
                        {"type":"storage","quantity":"0.00","campaignId":"%s","ttlSeconds":0}""".formatted(UUID.randomUUID()),
                        "/campaignId /quantity /ttlSeconds /type"));
        List<DynamicTest> tests = new ArrayList<>();
        wrongs.forEach(wrong -> tests.add(DynamicTest.dynamicTest(
                wrong.operation(),
                () -> assertThat(wrong.pointers(api))
                        .isEqualTo(new TreeSet<>(List.of(wrong.named().split(" ")))))));
        return tests;
    }

    /** A body that is wrong in its shape and by the rules, and the pointers that the answer has to name. */
    private record Wrong(String operation, Credential credential, String body, String named) {

        Set<String> pointers(Api api) {
            String[] call = operation.split(" ");
            Answer answer = api.send(
                    call[0],
                    call[1],
                    credential,
                    Map.of("Content-Type", "application/json", "If-Match", "\"v1\""),
                    Api.json(body));
            assertThat(answer.status()).as(answer.text()).isEqualTo(422);
            Set<String> pointers = new TreeSet<>();
            answer.json()
                    .get("errors")
                    .forEach(error -> pointers.add(error.get("pointer").textValue()));
            return pointers;
        }
    }
}
