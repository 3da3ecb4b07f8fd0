package app.tollgate.ear.database;

import app.tollgate.ear.settings.Setting;
import app.tollgate.ear.settings.Settings;
import java.util.EnumMap;
import java.util.Map;

/** Where the database is and who may enter: the role of the application and the role that owns the schemas. */
public record DatabaseAccess(String url, String user, String password, String ownerUser, String ownerPassword) {

    /** The access that the settings name; they must name a database. */
    public static DatabaseAccess of(Settings settings) {
        return new DatabaseAccess(
                settings.get(Setting.DB_URL),
                settings.get(Setting.DB_USER),
                settings.get(Setting.DB_PASSWORD),
                settings.get(Setting.DB_OWNER_USER),
                settings.get(Setting.DB_OWNER_PASSWORD));
    }

    /** The same as settings, for the application. */
    public Map<Setting, String> asSettings() {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        values.put(Setting.DB_URL, url);
        values.put(Setting.DB_USER, user);
        values.put(Setting.DB_PASSWORD, password);
        values.put(Setting.DB_OWNER_USER, ownerUser);
        values.put(Setting.DB_OWNER_PASSWORD, ownerPassword);
        return values;
    }

    @Override
    public String toString() {
        return url + " as " + user;
    }
}
