package app.tollgate.ejb.campaign;

import static app.tollgate.ejb.shared.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tollgate.api.campaign.CampaignFilter;
import app.tollgate.api.campaign.CampaignRequest;
import app.tollgate.api.campaign.CampaignStatus;
import app.tollgate.api.campaign.CampaignView;
import app.tollgate.api.shared.Caller;
import app.tollgate.api.shared.Draft;
import app.tollgate.api.shared.FieldError;
import app.tollgate.api.shared.Ids;
import app.tollgate.api.shared.Money;
import app.tollgate.api.shared.PageRequest;
import app.tollgate.api.shared.ProblemCode;
import app.tollgate.api.shared.ProblemException;
import app.tollgate.ejb.audit.TestLog;
import app.tollgate.ejb.casework.ListAdministration;
import app.tollgate.ejb.casework.TestCasework;
import app.tollgate.ejb.report.TestCalls;
import app.tollgate.ejb.shared.Sql;
import app.tollgate.ejb.shared.TestServer;
import app.tollgate.ejb.tenant.TestTenants;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CampaignAdministrationTest {

    private static final PageRequest FIRST = new PageRequest(25, Optional.empty());

    private final TestServer server = TestServer.get();
    private final CampaignAdministration campaigns = server.get(CampaignAdministration.class);
    private final CampaignControl control = server.get(CampaignControl.class);
    private final ListAdministration lists = server.get(ListAdministration.class);
    private final Caller caller = TestTenants.newTenant();

    @Test
    void aCampaignIsADraftWithItsListAndCapAndItsMakingIsLogged() {
        CampaignView made = TestCampaigns.draft(caller, " Spring ", Money.parse("250.5"));
        assertThat(campaigns.get(caller, made.id())).isEqualTo(made);
        assertThat(made.name()).isEqualTo("Spring");
        assertThat(made.status()).isEqualTo(CampaignStatus.DRAFT);
        assertThat(made.pauseReason()).isNull();
        assertThat(made.listName()).startsWith("List of");
        TestLog.Row row = TestLog.last(caller);
        assertThat(row.kind()).isEqualTo("CAMPAIGN");
        assertThat(row.details().toString()).contains("250.50");
    }

    @Test
    void unknownListsAndCapsOfNothingAreNamedAtOnce() {
        CampaignRequest wrong = new CampaignRequest("Spring", Ids.next(), Money.ZERO);
        assertThatThrownBy(() -> campaigns.create(caller, Draft.good(wrong)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.errors())
                                .extracting(FieldError::pointer)
                                .containsExactly("/monthlyCap", "/listId"));
    }

    @Test
    void aCampaignOlderThanListsIsShownAndStartsOnceItHasOne() {
        UUID id = TestCalls.campaign(caller);
        assertThat(campaigns.get(caller, id).listId()).isNull();
        refuses(ProblemCode.CONFLICT, () -> control.start(caller, id));
        UUID list = TestCasework.list(caller, "Late").id();
        assertThat(campaigns.change(caller, id, now -> over(now, list)).listName())
                .isEqualTo("Late");
        assertThat(control.start(caller, id).status()).isEqualTo(CampaignStatus.RUNNING);
    }

    @Test
    void theListChangesOnlyBeforeTheStart() {
        UUID id = TestCampaigns.draft(caller, "Spring", null).id();
        UUID other = TestCasework.list(caller, "Other").id();
        assertThat(campaigns.change(caller, id, now -> over(now, other)).listId())
                .isEqualTo(other);
        control.start(caller, id);
        UUID third = TestCasework.list(caller, "Third").id();
        refuses(ProblemCode.INVALID, () -> campaigns.change(caller, id, now -> over(now, third)));
        assertThat(campaigns.change(caller, id, now -> named(now, "Summer")).name())
                .isEqualTo("Summer");
    }

    @Test
    void campaignsAreFoundByNameStatusAndListPageByPage() {
        UUID running = TestCampaigns.running(caller, "Spring one");
        CampaignView draft = TestCampaigns.draft(caller, "Spring two", null);
        TestCampaigns.draft(caller, "Autumn", null);
        assertThat(names(new CampaignFilter("SPRING", Optional.empty(), Optional.empty())))
                .containsExactly("Spring two", "Spring one");
        assertThat(names(new CampaignFilter("", Optional.of(CampaignStatus.RUNNING), Optional.empty())))
                .containsExactly("Spring one");
        assertThat(names(new CampaignFilter("", Optional.empty(), Optional.of(draft.listId()))))
                .containsExactly("Spring two");

        var page = campaigns.list(caller, CampaignFilter.ALL, new PageRequest(2, Optional.empty()));
        var rest = campaigns.list(
                caller, CampaignFilter.ALL, new PageRequest(2, page.nextCursor().flatMap(PageRequest::decode)));
        assertThat(page.items()).extracting(CampaignView::name).containsExactly("Autumn", "Spring two");
        assertThat(rest.items()).extracting(CampaignView::id).containsExactly(running);
    }

    @Test
    void aRemovedCampaignIsGoneAndUsageKeepsItsName() {
        UUID id = TestCampaigns.running(caller, "Spring");
        refuses(ProblemCode.CONFLICT, () -> campaigns.remove(caller, id));
        control.complete(caller, id);
        campaigns.remove(caller, id);
        refuses(ProblemCode.NOT_FOUND, () -> campaigns.get(caller, id));
        refuses(ProblemCode.NOT_FOUND, () -> campaigns.remove(caller, id));
        refuses(ProblemCode.NOT_FOUND, () -> control.pause(caller, id));
        assertThat(names(CampaignFilter.ALL)).isEmpty();
        assertThat(server.<Optional<String>>in(
                        caller,
                        () -> server.get(Sql.class)
                                .find("select name from campaign where id = ?", row -> row.getString("name"), id)))
                .contains("Spring");
    }

    @Test
    void aListStaysWhileACampaignThatIsNotOverRunsOverIt() {
        CampaignView campaign = TestCampaigns.draft(caller, "Spring", null);
        control.start(caller, campaign.id());
        refuses(ProblemCode.CONFLICT, () -> lists.remove(caller, campaign.listId()))
                .hasMessageContaining("Spring");
        control.complete(caller, campaign.id());
        lists.remove(caller, campaign.listId());
        assertThat(campaigns.get(caller, campaign.id()).listName()).isEqualTo("List of Spring");
        refuses(
                ProblemCode.INVALID,
                () -> campaigns.create(caller, Draft.good(new CampaignRequest("Summer", campaign.listId(), null))));
    }

    @Test
    void anotherTenantsCampaignIsAsUnknownAsNone() {
        CampaignView campaign = TestCampaigns.draft(caller, "Spring", null);
        Caller other = TestTenants.newTenant();
        for (UUID asked : List.of(campaign.id(), Ids.next())) {
            refuses(ProblemCode.NOT_FOUND, () -> campaigns.get(other, asked));
            refuses(ProblemCode.NOT_FOUND, () -> campaigns.remove(other, asked));
            refuses(ProblemCode.NOT_FOUND, () -> campaigns.change(other, asked, Draft::good));
            refuses(ProblemCode.NOT_FOUND, () -> control.start(other, asked));
            refuses(ProblemCode.NOT_FOUND, () -> control.complete(other, asked));
        }
        refuses(
                ProblemCode.INVALID,
                () -> campaigns.create(other, Draft.good(new CampaignRequest("Mine", campaign.listId(), null))));
        assertThat(campaigns.list(other, CampaignFilter.ALL, FIRST).items()).isEmpty();
    }

    private List<String> names(CampaignFilter filter) {
        return campaigns.list(caller, filter, FIRST).items().stream()
                .map(CampaignView::name)
                .toList();
    }

    static Draft<CampaignRequest> named(CampaignRequest now, String name) {
        return Draft.good(new CampaignRequest(name, now.listId(), now.monthlyCap()));
    }

    static Draft<CampaignRequest> over(CampaignRequest now, UUID list) {
        return Draft.good(new CampaignRequest(now.name(), list, now.monthlyCap()));
    }

    static Draft<CampaignRequest> capped(CampaignRequest now, String cap) {
        return Draft.good(new CampaignRequest(now.name(), now.listId(), Money.parse(cap)));
    }
}
