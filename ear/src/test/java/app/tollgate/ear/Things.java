package app.tollgate.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** One of everything that a path of the document can name. */
record Things(Api api, Map<String, String> ids) {

    static Map<String, String> with(Map<String, String> ids, String... kindsAndIds) {
        Map<String, String> all = new TreeMap<>(ids);
        for (int i = 0; i < kindsAndIds.length; i += 2) {
            all.put(kindsAndIds[i], kindsAndIds[i + 1]);
        }
        return all;
    }

    /** Ids of the same form that name nothing. */
    Things unknown() {
        return new Things(
                api,
                with(
                        Map.of(
                                "contacts/imports", UUID.randomUUID().toString(),
                                "case-types", UUID.randomUUID().toString(),
                                "cases", UUID.randomUUID().toString(),
                                "contacts", UUID.randomUUID().toString(),
                                "lists", UUID.randomUUID().toString(),
                                "campaigns", UUID.randomUUID().toString(),
                                "usage/holds", UUID.randomUUID().toString()),
                        "api-keys",
                        UUID.randomUUID().toString(),
                        "users",
                        UUID.randomUUID().toString(),
                        "sessions",
                        UUID.randomUUID().toString(),
                        "reports",
                        UUID.randomUUID().toString(),
                        "report-schedules",
                        UUID.randomUUID().toString(),
                        "billing/invoices",
                        UUID.randomUUID().toString(),
                        "system-log",
                        UUID.randomUUID().toString(),
                        "operator/system-log",
                        UUID.randomUUID().toString(),
                        "operator/prices",
                        UUID.randomUUID().toString(),
                        "operator/refill-requests",
                        UUID.randomUUID().toString(),
                        "operator/tenants",
                        "t-" + UUID.randomUUID().toString().substring(0, 8)));
    }

    Answer call(Operation operation, Credential credential) {
        String path = operation.path();
        if (operation.namesSomething()) {
            String kind = path.replace("/api/v1/", "").replaceAll("/\\{.*", "");
            assertThat(ids).as("a thing for the path " + path).containsKey(kind);
            path = path.replaceAll("\\{\\w+}", ids.get(kind));
        }
        var body = operation.bodies().entrySet().stream().findFirst();
        return body.isEmpty()
                ? api.send(operation.method(), path, credential, Map.of(), null)
                : api.send(
                        operation.method(),
                        path,
                        credential,
                        Map.of("Content-Type", body.get().getKey(), "If-Match", "\"v0\""),
                        Api.json(body.get().getValue().get(0)));
    }
}
