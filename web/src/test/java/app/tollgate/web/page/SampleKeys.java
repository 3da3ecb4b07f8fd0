package app.tollgate.web.page;

import app.tollgate.api.shared.Permission;
import app.tollgate.web.apikey.ApiKeyPageModel;
import app.tollgate.web.apikey.ApiKeysPageModel;
import app.tollgate.web.apikey.KeyRow;
import app.tollgate.web.apikey.KeyState;
import app.tollgate.web.apikey.NewKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** API keys in every state. */
record SampleKeys(Shell shell) {

    private static final Instant NOW = Instant.parse("2026-11-23T20:11:00Z");

    void addTo(Map<String, View> views) {
        List<KeyRow> rows = List.of(
                key("Dialer production", "7Qm2XkVb9Rt4", KeyState.ACTIVE, Permission.READ, Permission.WRITE),
                key("Finance export", "c0TdJ5sEg6Ua", KeyState.EXPIRES_SOON, Permission.READ),
                key("SMS sender", "Vn4yB7KqMx2o", KeyState.ROTATING, Permission.WRITE),
                key("Intake trial", "Ri9hW3uDzPe5", KeyState.EXPIRED, Permission.READ));
        String example =
                "curl https://tollgate.example/api/v1/usage/events \\\n  -H \"Authorization: Bearer $TOLLGATE_KEY\"";
        Form asked = Form.showing("permissions", "READ");
        Optional<NewKey> made = Optional.of(new NewKey(
                rows.get(0),
                "tg_live_h4GzN1vYq8Ws_9Jk2mD7xQc5TbRf0LyPa3VnUe6ZoHi1K2lvk3M",
                "curl https://tollgate.example/api/v1/me"));
        views.put("keys", new View("apikey/keys", keysModel(rows, example, false, Form.EMPTY, Optional.empty())));
        views.put("keys-none", new View("apikey/keys", keysModel(List.of(), example, false, asked, Optional.empty())));
        views.put("keys-generate", new View("apikey/keys", keysModel(rows, example, true, asked, Optional.empty())));
        views.put("keys-made", new View("apikey/keys", keysModel(rows, example, false, asked, made)));
        Form present = Form.showing("name", "Dialer production", "permissions", "READ", "permissions", "WRITE");
        for (String dialog : List.of("", "rotate", "revoke")) {
            views.put(
                    "key" + (dialog.isEmpty() ? "" : "-" + dialog),
                    new View(
                            "apikey/key",
                            new ApiKeyPageModel(
                                    shell, rows.get(0), 500, dialog, present, Refusal.NONE, Optional.empty())));
        }
        views.put(
                "key-expired",
                new View(
                        "apikey/key",
                        new ApiKeyPageModel(shell, rows.get(3), 500, "", present, Refusal.NONE, Optional.empty())));
    }

    private ApiKeysPageModel keysModel(
            List<KeyRow> rows, String example, boolean generating, Form form, Optional<NewKey> made) {
        return new ApiKeysPageModel(shell, rows, 500, example, generating, form, Refusal.NONE, made);
    }

    private static KeyRow key(String name, String keyId, KeyState state, Permission... permissions) {
        return new KeyRow(
                id(name.length()),
                name,
                "tg_live_" + keyId,
                List.of(permissions),
                state,
                NOW.minusSeconds(9_000_000),
                "Odile Marchetti",
                state == KeyState.EXPIRES_SOON ? Optional.of(NOW.plusSeconds(600_000)) : Optional.empty(),
                state == KeyState.EXPIRED ? Optional.empty() : Optional.of(NOW),
                state == KeyState.EXPIRED ? Optional.empty() : Optional.of("203.0.113.24"),
                state == KeyState.ROTATING ? Optional.of(NOW.plusSeconds(60_000)) : Optional.empty(),
                List.of("198.51.100.0/24"),
                OptionalInt.of(120));
    }

    private static UUID id(int number) {
        return new UUID(0x01938c5e7a1b7000L, 0x8000000000000000L | number);
    }
}
