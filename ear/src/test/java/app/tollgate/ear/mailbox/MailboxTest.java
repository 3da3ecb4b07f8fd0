package app.tollgate.ear.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailboxTest {
    private Mailbox mailbox;

    @BeforeEach
    void start() throws Exception {
        mailbox = Mailbox.start(0, 0);
    }

    @AfterEach
    void stop() {
        mailbox.close();
    }

    @Test
    void mailToTwoPeopleIsOneLetterWithBothBodies() throws Exception {
        send("Your code", "one@example.com, two@example.com", "The code is 123456", "<p>The code is <b>123456</b></p>");
        JsonNode items = new ObjectMapper().readTree(get("api/messages").body()).path("items");

        assertThat(items).hasSize(1);
        assertThat(items.get(0).path("subject").asText()).isEqualTo("Your code");
        assertThat(items.get(0).path("to"))
                .extracting(JsonNode::asText)
                .containsExactly("one@example.com", "two@example.com");
        assertThat(items.get(0).path("text").asText()).isEqualTo("The code is 123456");
        assertThat(items.get(0).path("html").asText()).contains("<b>123456</b>");
    }

    @Test
    void newestMailStandsFirst() throws Exception {
        send("First", "one@example.com", "1", "1");
        send("Second", "one@example.com", "2", "2");

        assertThat(get("").body().indexOf("Second"))
                .isPositive()
                .isLessThan(get("").body().indexOf("First"));
    }

    @Test
    void scriptOfAStrangerStaysText() throws Exception {
        send("<script>alert(1)</script>", "one@example.com", "<img src=x>", "<script>alert(2)</script>");
        HttpResponse<String> html = get("messages/1/html");

        assertThat(get("").body()).contains("&lt;script&gt;").doesNotContain("<script>");
        assertThat(get("messages/1").body()).doesNotContain("<script>", "<img src=x>");
        assertThat(html.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(
                        policy -> assertThat(policy).startsWith("sandbox;").contains("default-src 'none'"));
    }

    @Test
    void emptiedMailboxIsEmpty() throws Exception {
        send("Gone", "one@example.com", "1", "1");
        HttpRequest empty = HttpRequest.newBuilder(URI.create(mailbox.address() + "api/messages"))
                .DELETE()
                .build();

        assertThat(HttpClient.newHttpClient()
                        .send(empty, HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(204);
        assertThat(get("api/messages").body()).isEqualTo("{\"items\":[]}");
    }

    @Test
    void unknownMailIsNotFound() throws Exception {
        assertThat(get("messages/99").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String path) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(mailbox.address() + path)).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private void send(String subject, String to, String text, String html) throws Exception {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", mailbox.smtpHost());
        properties.setProperty("mail.smtp.port", Integer.toString(mailbox.smtpPort()));
        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("no-reply@tollgate.example"));
        message.setRecipients(Message.RecipientType.TO, InternetAddress.parse(to));
        message.setSubject(subject);
        MimeMultipart bodies = new MimeMultipart("alternative", part(text, "plain"), part(html, "html"));
        message.setContent(bodies);
        Transport.send(message);
    }

    private static MimeBodyPart part(String text, String kind) throws Exception {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, "UTF-8", kind);
        return part;
    }
}
