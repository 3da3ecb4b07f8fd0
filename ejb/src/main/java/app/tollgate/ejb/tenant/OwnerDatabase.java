package app.tollgate.ejb.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The database as its owner, who alone may create and change schemas and remove from a log what retention ends; used for nothing else.
 */
@ApplicationScoped
public class OwnerDatabase {

    @Inject
    @ConfigProperty(name = "tollgate.db.url")
    private String url;

    @Inject
    @ConfigProperty(name = "tollgate.db.owner.user")
    private String user;

    @Inject
    @ConfigProperty(name = "tollgate.db.owner.password")
    private String password;

    @Inject
    @ConfigProperty(name = "tollgate.db.user")
    private String appRole;

    public OwnerDatabase() {}

    OwnerDatabase(String url, String user, String password, String appRole) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.appRole = appRole;
    }

    public DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        source.setApplicationName("tollgate-owner");
        return source;
    }

    public String appRole() {
        return appRole;
    }
}
