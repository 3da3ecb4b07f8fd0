package app.tollgate.ejb.selfheal;

import static app.tollgate.ejb.selfheal.TestHealing.NEW;
import static app.tollgate.ejb.selfheal.TestHealing.NEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.api.casework.ContactRequest;
import app.tollgate.api.selfheal.HealedColumn;
import app.tollgate.api.selfheal.HealedCounts;
import app.tollgate.api.selfheal.HealedFilter;
import app.tollgate.api.selfheal.HealedStatus;
import app.tollgate.api.selfheal.HealedView;
import app.tollgate.api.selfheal.SelfHealedExportRequest;
import app.tollgate.api.shared.Actor;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.CsvBytes;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.Page;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.api.usage.CallOutcome;
import app.tollgate.ejb.casework.ContactAdministration;
import app.tollgate.ejb.casework.TestCasework;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SelfHealedContactsTest {

    private static final PageRequest FIRST = new PageRequest(25, Optional.empty());

    private final TestServer server = TestServer.get();
    private final SelfHealedContacts contacts = server.get(SelfHealedContacts.class);
    private final ColumnChoice choice = server.get(ColumnChoice.class);
    private final TestHealing ada = new TestHealing();
    private final TestHealing bea = new TestHealing(ada.caller);

    @Test
    void theLatestConfirmationComesFirstPageByPageAndRetractedOnesOnlyWhenAskedFor() {
        heal();
        Page<HealedView> page = contacts.list(ada.caller, HealedFilter.ALL, new PageRequest(1, Optional.empty()));
        assertThat(page.items()).extracting(HealedView::contactId).containsExactly(bea.contact);
        Page<HealedView> rest = contacts.list(
                ada.caller,
                HealedFilter.ALL,
                new PageRequest(1, page.nextCursor().flatMap(PageRequest::decode)));
        assertThat(rest.items()).extracting(HealedView::newNumber).containsExactly(NEW);
        assertThat(rest.nextCursor()).isEmpty();

        ada.flag(NEW);
        assertThat(contacts.counts(ada.caller, HealedFilter.ALL)).isEqualTo(new HealedCounts(1, 1));
        HealedView gone = only(HealedFilter.ALL.with(HealedStatus.RETRACTED));
        assertThat(gone.contactId()).isEqualTo(ada.contact);
        assertThat(gone.retractedAt()).isNotNull();
        assertThat(only(HealedFilter.ALL).contactId()).isEqualTo(bea.contact);
        assertThat(contacts.list(TestTenants.newTenant(), HealedFilter.ALL, FIRST)
                        .items())
                .isEmpty();
    }

    @Test
    void listsAndTheTenantsOwnDaysNarrowThemDown() {
        heal();
        UUID spring = TestCasework.list(ada.caller, "Spring").id();
        UUID autumn = TestCasework.list(ada.caller, "Autumn").id();
        TestCasework.add(ada.caller, spring, ada.contact);
        TestCasework.add(ada.caller, autumn, ada.contact);
        assertThat(only(HealedFilter.in(spring)).lists()).containsExactly("Spring");
        HealedView both =
                contacts.list(ada.caller, HealedFilter.ALL, FIRST).items().get(1);
        assertThat(both.lists()).containsExactly("Autumn", "Spring");
        assertThat(contacts.list(ada.caller, HealedFilter.in(Ids.next()), FIRST).items())
                .isEmpty();

        LocalDate day = LocalDate.ofInstant(ada.at(5), ZoneId.of("America/Chicago"));
        confirmAt(day.minusDays(3)
                .atTime(23, 59, 59)
                .atZone(ZoneId.of("America/Chicago"))
                .toInstant());
        assertThat(days(day.minusDays(3), day.minusDays(3))).isEqualTo(1);
        assertThat(days(day.minusDays(2), day)).isEqualTo(1);
        assertThat(days(day.minusDays(9), day.minusDays(4))).isZero();
    }

    @Test
    void nameExternalIdAndAnyOfTheNumbersFindThem() {
        heal();
        nameBea("Bea Quillane", "KV_20418");
        for (String text : List.of("quill", "kv_2", "+1 (312) 555-01 98", NEWER, "5550198")) {
            assertThat(only(text(text)).contactId()).as(text).isEqualTo(bea.contact);
        }
        for (String text : List.of("ada re", NEW)) {
            assertThat(only(text(text)).contactId()).as(text).isEqualTo(ada.contact);
        }
        assertThat(contacts.list(ada.caller, text(TestHealing.OLD), FIRST).items())
                .hasSize(2);
        assertThat(contacts.count(ada.caller, text(TestHealing.OLD), 10)).isEqualTo(2);
        for (String text : List.of("kv%2", "quillane kv", "nobody")) {
            assertThat(contacts.list(ada.caller, text(text), FIRST).items())
                    .as(text)
                    .isEmpty();
        }
    }

    @Test
    void aFileHasTheColumnsInTheirOrderAndCalculatesNothing() {
        HealedView contact = new HealedView(
                Ids.next(),
                "=1+1",
                "Quillane, \"Teo\"",
                "+12025550119",
                "+12025550173",
                List.of("+Spring", "Autumn"),
                Instant.parse("2026-11-18T09:30:00Z"),
                Instant.parse("2026-11-21T15:04:05.25Z"),
                HealedStatus.CONFIRMED,
                null);
        HealedLine line = new HealedLine(
                List.of(
                        HealedColumn.CONFIRMED_AT,
                        HealedColumn.NEW_NUMBER,
                        HealedColumn.EXTERNAL_ID,
                        HealedColumn.LIST,
                        HealedColumn.CONTACT_NAME),
                ZoneId.of("America/Chicago"));
        CsvBytes csv = new CsvBytes(10);
        line.header(csv);
        line.fields(contact, csv);
        csv.endLine();
        assertThat(new String(csv.toBytes(), StandardCharsets.UTF_8))
                .isEqualTo(
                        "Confirmed At,New Number,External ID,List,Contact Name\r\n"
                                + "2026-11-21T09:04:05.25-06:00,+12025550173,'=1+1,'+Spring; Autumn,\"Quillane, \"\"Teo\"\"\"\r\n");
    }

    @Test
    void whatAFileCannotHoldIsNamed() {
        SelfHealedExportRequest asked = new SelfHealedExportRequest(
                Arrays.asList(HealedColumn.LIST, null, HealedColumn.LIST),
                Ids.next(),
                LocalDate.of(2026, 11, 2),
                LocalDate.of(2026, 11, 1),
                null);
        assertThatThrownBy(() -> contacts.checked(ada.caller, Draft.good(asked)))
                .satisfies(thrown -> assertThat(((ProblemException) thrown).errors())
                        .extracting(error -> error.pointer())
                        .containsExactly("/columns/1", "/columns/2", "/to", "/listId"));
    }

    @Test
    void eachPersonsColumnsAreRemembered() {
        Caller person = person();
        assertThat(choice.of(person)).isEqualTo(HealedColumn.DEFAULT);
        choice.choose(person, List.of(HealedColumn.LIST, HealedColumn.NEW_NUMBER));
        choice.choose(person, List.of(HealedColumn.CONFIRMED_AT, HealedColumn.NEW_NUMBER));
        assertThat(choice.of(person)).containsExactly(HealedColumn.CONFIRMED_AT, HealedColumn.NEW_NUMBER);
        assertThat(choice.of(ada.caller)).isEqualTo(HealedColumn.DEFAULT);
        assertThatThrownBy(() -> choice.choose(person, List.of())).isInstanceOf(ProblemException.class);
    }

    private void heal() {
        ada.enrich();
        bea.enrich(TestHealing.OLD, NEWER, bea.found);
        ada.call(NEW, 5, CallOutcome.CONNECTED);
        bea.call(NEWER, 4, CallOutcome.CONNECTED);
    }

    private void nameBea(String name, String externalId) {
        server.get(ContactAdministration.class)
                .change(
                        ada.caller,
                        bea.contact,
                        now -> Draft.good(
                                new ContactRequest(externalId, name, now.phones(), now.emails(), now.optOuts())));
    }

    private static HealedFilter text(String text) {
        return new HealedFilter(text, Optional.empty(), Optional.empty(), Optional.empty(), HealedStatus.CONFIRMED);
    }

    /** As if the call with Ada had been then. */
    private void confirmAt(Instant at) {
        server.in(
                ada.caller,
                () -> server.get(Sql.class)
                        .update("update number_change set confirmed_at = ? where contact_id = ?", at, ada.contact));
    }

    private long days(LocalDate from, LocalDate to) {
        return contacts.count(
                ada.caller,
                new HealedFilter("", Optional.empty(), Optional.of(from), Optional.of(to), HealedStatus.CONFIRMED),
                10);
    }

    private HealedView only(HealedFilter filter) {
        List<HealedView> found = contacts.list(ada.caller, filter, FIRST).items();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private Caller person() {
        UUID admin = server.in(
                ada.caller,
                () -> server.get(Sql.class)
                        .find("select id from user_account limit 1", row -> row.getObject(1, UUID.class))
                        .orElseThrow());
        Actor actor = ada.caller.actor();
        return new Caller(
                ada.caller.tenant(),
                new Actor(actor.kind(), admin, "Ada", actor.permissions(), actor.roles()),
                ada.caller.request());
    }
}
