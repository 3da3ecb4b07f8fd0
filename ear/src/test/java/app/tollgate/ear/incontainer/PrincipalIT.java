package app.tollgate.ear.incontainer;

import static org.assertj.core.api.Assertions.assertThat;

import app.tollgate.ear.Answer;
import app.tollgate.ear.Api;
import app.tollgate.ear.Company;
import app.tollgate.ear.Credential;
import java.net.URI;
import java.net.URL;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every caller is a MicroProfile JWT principal wherever the server is asked: in JAX-RS, in beans, for their roles. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class PrincipalIT {

    @ArquillianResource
    private URL base;

    private Api api;
    private Company company;

    @Deployment(testable = false)
    static WebArchive archive() {
        return TestArchive.withWeb();
    }

    @BeforeEach
    void found() throws Exception {
        // The server tells its name on the network and listens on loopback alone.
        api = Api.at(URI.create("http://127.0.0.1:" + base.getPort()));
        company = Company.found(api);
    }

    @Test
    void aKeyIsATokenPrincipalWithItsPermissionsAsGroups() {
        assertThat(told(company.key("READ", "WRITE")))
                .isEqualTo(both(company.slug() + " [READ, WRITE] sub=true raw=false principal=true"));
    }

    @Test
    void aTokenOfAKeyIsOneWithItsText() {
        Credential token = company.token("READ");
        assertThat(told(token)).isEqualTo(both(company.slug() + " [READ] sub=true raw=true principal=true"));
    }

    @Test
    void aPersonIsOneWithItsRoleAsGroup() {
        assertThat(told(company.admin()))
                .startsWith("rest " + company.slug() + " [ROLE_ADMIN] sub=true")
                .contains("\nbean " + company.slug() + " [ROLE_ADMIN] sub=true")
                .endsWith("principal=true");
    }

    @Test
    void rolesAreAskedForInResourcesAndBeans() {
        for (String place : new String[] {"rest-read", "bean-read"}) {
            assertThat(status(place, company.key("READ"))).as(place).isEqualTo(200);
            assertThat(status(place, company.key("WRITE"))).as(place).isEqualTo(403);
            assertThat(status(place, company.admin())).as(place).isEqualTo(403);
            assertThat(status(place, Credential.NONE)).as(place).isEqualTo(403);
        }
        assertThat(status("bean-admin", company.admin())).isEqualTo(200);
        assertThat(status("bean-admin", company.key("READ"))).isEqualTo(403);
    }

    private static String both(String told) {
        return "rest " + told + "\nbean " + told;
    }

    private String told(Credential credential) {
        Answer answer = api.get("/test/principal", credential);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.text();
    }

    private int status(String place, Credential credential) {
        return api.get("/test/principal/" + place, credential).status();
    }
}
