package app.tollgate.ejb.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The mail server of the settings {@code tollgate.smtp.*}. */
@ApplicationScoped
class SmtpServer {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    @Inject
    @ConfigProperty(name = "tollgate.smtp.host")
    private Optional<String> host;

    @Inject
    @ConfigProperty(name = "tollgate.smtp.port", defaultValue = "587")
    private int port;

    @Inject
    @ConfigProperty(name = "tollgate.smtp.user")
    private Optional<String> user;

    @Inject
    @ConfigProperty(name = "tollgate.smtp.password")
    private Optional<String> password;

    @Inject
    @ConfigProperty(name = "tollgate.smtp.starttls", defaultValue = "true")
    private boolean startTls;

    @Inject
    private MailComposer composer;

    SmtpServer() {}

    SmtpServer(String host, int port, MailComposer composer) {
        this.host = Optional.of(host);
        this.port = port;
        this.user = Optional.empty();
        this.password = Optional.empty();
        this.composer = composer;
    }

    boolean isConfigured() {
        return host.isPresent();
    }

    /** @throws MessagingException if the server cannot be reached or does not let us in */
    SmtpConnection connect() throws MessagingException {
        Session session = Session.getInstance(properties());
        Transport transport = session.getTransport("smtp");
        transport.connect(host.orElseThrow(), port, user.orElse(null), password.orElse(null));
        return new SmtpConnection(session, transport, composer);
    }

    private Properties properties() {
        Properties properties = new Properties();
        String millis = Long.toString(TIMEOUT.toMillis());
        properties.setProperty("mail.smtp.connectiontimeout", millis);
        properties.setProperty("mail.smtp.timeout", millis);
        properties.setProperty("mail.smtp.writetimeout", millis);
        properties.setProperty("mail.smtp.auth", Boolean.toString(user.isPresent()));
        // Where the operator asks for encryption, a server that offers none is refused: nobody on the way may strip it.
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(startTls));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(startTls));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.localhost", "tollgate");
        properties.setProperty("mail.debug", "false");
        return properties;
    }
}
