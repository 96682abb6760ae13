package yonghuang.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import yonghuang.images.Samples;
import yonghuang.shared.Uscc;
import yonghuang.testing.Shop.Answer;
import yonghuang.testing.Shop.Person;
import yonghuang.testing.Upload;
import yonghuang.testing.WholeShopTests;

/** From "interested" to a merchant with members, over HTTP. */
class AdmissionHttpTests extends WholeShopTests {
    private static final int APPLICANT = 101;
    private static final int COLLEAGUE = 102;
    private static final int STRANGER = 103;
    private static final int READ = 104;
    private static final int ELSEWHERE = 105;

    private static String uscc(int number) {
        var first = "%s%08d".formatted("93421123H", number);
        for (var last : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray())
            if (Uscc.isValid(first + last)) return first + last;
        throw new IllegalStateException(first);
    }

    private String scan(int consumer) {
        return Upload.as(shop(), "CONSUMER", consumer)
                .file("/api/documents", "许可证.pdf", Samples.pdf())
                .json()
                .get("id")
                .asString();
    }

    private static String particulars(String uscc, String scan) {
        return """
                {"kind":"COOPERATIVE","name":"测试板栗合作社","uscc":"%s","county":"421123",
                 "contact":{"name":"某某","phone":"0713-5050505","email":"banli@shop.example"},
                 "bank":{"holder":"测试板栗合作社","bank":"湖北农信","account":"6222021234567890"},
                 "licences":[{"type":"PRODUCTION","classes":["tea"],"number":"SC1","scope":"茶叶","validUntil":"2099-06-30",
                              "document":"%s"}]}""".formatted(uscc, scan);
    }

    private static JsonNode ok(int status, Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        return answer.json();
    }

    private static String text(JsonNode node, String member) {
        return node.get(member).asString();
    }

    private JsonNode submitted(int number) {
        var applicant = shop().consumer(APPLICANT);
        var draft = ok(201, applicant.post("/api/applications", "{\"kind\":\"COOPERATIVE\",\"name\":\"测试板栗合作社\"}"));
        var path = "/api/applications/" + text(draft, "id");
        ok(200, applicant.put(path, particulars(uscc(number), scan(APPLICANT))));
        return ok(200, applicant.post(path + "/submit", "{}"));
    }

    private JsonNode admitted(int number) {
        var application = submitted(number);
        var path = "/api/admissions/" + text(application, "id");
        var decision = "{\"revision\":" + application.get("revision") + ",\"reason\":\"实地看过\"}";
        ok(200, shop().as("COUNTY").post(path + "/recommend", decision));
        return ok(200, shop().as("OFFICE").post(path + "/admit", decision));
    }

    @Test
    void aMerchantIsAdmittedWithAReturnInBetween() {
        var first = submitted(1);
        var path = "/api/admissions/" + text(first, "id");
        var county = shop().as("COUNTY");
        ok(200, county.post(path + "/return", "{\"revision\":" + first.get("revision") + ",\"reason\":\"看不清\"}"));
        var applicant = shop().consumer(APPLICANT);
        var mine = "/api/applications/" + text(first, "id");
        ok(200, applicant.put(mine, particulars(uscc(1), scan(APPLICANT))));
        var again = ok(200, applicant.post(mine + "/submit", "{}"));
        var stale = county.post(path + "/recommend", "{\"revision\":" + first.get("revision") + ",\"reason\":\"好\"}");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.problem()).isEqualTo("application-moved");
        var decision = "{\"revision\":" + again.get("revision") + ",\"reason\":\"实地看过\"}";
        ok(200, county.post(path + "/recommend", decision));

        var done = ok(200, shop().as("OFFICE").post(path + "/admit", decision));

        assertThat(text(done, "status")).isEqualTo("ADMITTED");
        assertThat(done.get("bank").get("account").asString()).isEqualTo("**** 7890");
        assertThat(done.get("history").valueStream().map(step -> text(step, "act")))
                .containsExactly("SUBMITTED", "RETURNED", "SUBMITTED", "RECOMMENDED", "ADMITTED");
        var account = ok(200, applicant.get("/api/accounts/current"));
        assertThat(account.get("merchants").valueStream().map(JsonNode::asString))
                .contains(text(done, "merchant"));
        var members = ok(200, applicant.get("/api/merchants/" + text(done, "merchant") + "/members"));
        assertThat(members.get("items").get(0).get("roles").get(0).asString()).isEqualTo("OWNER");
    }

    @Test
    void theCountyReadsTheScansOfWhatWasHandedInToItAndNoOthers() {
        var applicant = shop().consumer(READ);
        var scan = scan(READ);
        var draft = ok(201, applicant.post("/api/applications", "{\"kind\":\"COOPERATIVE\",\"name\":\"测试板栗合作社\"}"));
        var path = "/api/applications/" + text(draft, "id");
        ok(200, applicant.put(path, particulars(uscc(91), scan)));
        var file = "/api/documents/" + scan;
        assertThat(shop().as("COUNTY").get(file).status()).as("of a draft").isEqualTo(404);
        ok(200, applicant.post(path + "/submit", "{}"));

        assertThat(shop().as("COUNTY").get(file).status()).isEqualTo(200);
        assertThat(shop().consumer(STRANGER).get(file).status()).isEqualTo(404);
    }

    @Test
    void aCountyReadsNoScanOfAnother() {
        var applicant = shop().consumer(ELSEWHERE);
        var scan = scan(ELSEWHERE);
        var draft = ok(201, applicant.post("/api/applications", "{\"kind\":\"COOPERATIVE\",\"name\":\"英山茶合作社\"}"));
        var path = "/api/applications/" + text(draft, "id");
        ok(
                200,
                applicant.put(
                        path, particulars(uscc(92), scan).replace("\"county\":\"421123\"", "\"county\":\"421124\"")));
        ok(200, applicant.post(path + "/submit", "{}"));

        assertThat(shop().as("COUNTY").get("/api/documents/" + scan).status()).isEqualTo(404);
    }

    @Test
    void anInvitationIsUsedOnceAndAMemberRemovedWhileSignedInMayNothingMore() {
        var merchant = text(admitted(2), "merchant");
        var owner = shop().consumer(APPLICANT);
        var colleague = shop().consumer(COLLEAGUE);
        var invited = ok(201, owner.post("/api/merchants/" + merchant + "/invitations", "{\"roles\":[\"SHIPPING\"]}"));
        var token = "{\"token\":" + invited.get("token") + "}";

        var joined = ok(200, colleague.post("/api/invitations/accept", token));
        assertThat(text(joined.get("merchant"), "id")).isEqualTo(merchant);
        var twice = shop().consumer(STRANGER).post("/api/invitations/accept", token);
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.problem()).isEqualTo("invitation-over");
        var members = ok(200, colleague.get("/api/merchants/" + merchant + "/members"));
        assertThat(members.get("total").asInt()).isEqualTo(2);
        var inviting = colleague.post("/api/merchants/" + merchant + "/invitations", "{\"roles\":[\"OWNER\"]}");
        assertThat(inviting.problem()).isEqualTo("role-missing");

        var account = text(ok(200, colleague.get("/api/accounts/current")), "id");
        assertThat(owner.delete("/api/merchants/" + merchant + "/members/" + account)
                        .status())
                .isEqualTo(204);

        assertThat(colleague.get("/api/merchants/" + merchant + "/members").status())
                .isIn(403, 404);
        assertThat(ok(200, colleague.get("/api/accounts/current"))
                        .get("merchants")
                        .valueStream()
                        .map(JsonNode::asString))
                .doesNotContain(merchant);
        assertThat(colleague.post("/api/invitations/accept", token).problem()).isEqualTo("invitation-over");
    }

    @Test
    void theLinkIsShownOnceOnly() {
        var merchant = text(admitted(3), "merchant");
        var path = "/api/merchants/" + merchant + "/invitations";
        var owner = shop().consumer(APPLICANT);
        var invited = ok(201, owner.post(path, "{\"roles\":[\"EDITOR\"]}", "Idempotency-Key", "invite-1"));

        var listed = owner.get(path);

        assertThat(listed.text()).doesNotContain(text(invited, "token"));
        assertThat(text(listed.json().get("items").get(0), "status")).isEqualTo("OPEN");
        assertThat(owner.delete(path + "/" + text(invited, "id")).status()).isEqualTo(204);
        assertThat(shop().consumer(STRANGER)
                        .post("/api/invitations/accept", "{\"token\":" + invited.get("token") + "}")
                        .problem())
                .isEqualTo("invitation-over");
    }

    @Test
    void aLicenceIsHandedInAndLookedAt() {
        var merchant = text(admitted(9), "merchant");
        var at = "/api/merchants/" + merchant;
        var owner = shop().consumer(APPLICANT);
        var before = ok(200, owner.get(at));
        assertThat(before.get("offSale").valueStream().map(JsonNode::asString))
                .containsExactly("alcohol", "herbal-tea", "processed");
        assertThat(before.get("licences").get(0).get("status").asString()).isEqualTo("VALID");

        var licence = """
                {"type":"FILING","classes":["processed"],"number":"YB1","scope":"预包装食品","document":"%s"}""".formatted(scan(APPLICANT));
        var proposed = ok(201, owner.post(at + "/licences", licence));
        var waiting = ok(200, shop().as("OFFICE").get("/api/licences"));
        assertThat(waiting.get("items").valueStream().map(item -> text(item, "merchant")))
                .contains(merchant);
        var decision = at + "/licences/" + text(proposed, "id");
        assertThat(owner.post(decision + "/accept", "{}").status()).isEqualTo(403);
        ok(200, shop().as("OFFICE").post(decision + "/accept", "{}"));
        var twice = shop().as("ADMIN").post(decision + "/refuse", "{\"reason\":\"看不清\"}");
        assertThat(twice.problem()).isEqualTo("licence-decided");

        assertThat(ok(200, shop().as("OFFICE").get(at))
                        .get("offSale")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactly("alcohol", "herbal-tea");
        var expired =
                owner.post(at + "/licences", licence.replace("\"number\"", "\"validUntil\":\"2020-01-01\",\"number\""));
        assertThat(expired.json().get("errors").get(0).get("field").asString()).isEqualTo("validUntil");
    }

    private static final String OTHER_BANK = """
            {"holder":"测试板栗合作社","bank":"农业银行","account":"6228480000001111"}""";

    @Test
    void moneyFollowsAnotherAccountOnceTheOfficeHasAcceptedIt() {
        var at = "/api/merchants/" + text(admitted(10), "merchant");
        var owner = shop().consumer(APPLICANT);
        var office = shop().as("OFFICE");

        var asked = ok(200, owner.put(at + "/bank", OTHER_BANK));
        assertThat(asked.get("bank").get("account").asString()).isEqualTo("**** 1111");
        assertThat(ok(200, owner.get(at)).at("/bank/account").asString()).isEqualTo("**** 7890");
        assertThat(owner.get(at + "/bank").status()).isEqualTo(403);
        var waiting = ok(200, office.get("/api/bank-changes?limit=100"));
        assertThat(waiting.get("items").valueStream().map(item -> item.at("/change/id")))
                .contains(asked.get("id"));
        var change = at + "/bank-changes/" + text(asked, "id");
        assertThat(owner.post(change + "/accept", "{}").status()).isEqualTo(403);
        ok(200, office.post(change + "/accept", "{}"));

        var after = ok(200, owner.get(at));
        assertThat(after.at("/bank/account").asString()).isEqualTo("**** 1111");
        assertThat(after.at("/bankChange/status").asString()).isEqualTo("ACCEPTED");
        assertThat(text(ok(200, office.get(at + "/bank")), "account")).isEqualTo("6228480000001111");
        assertThat(office.post(change + "/refuse", "{\"reason\":\"x\"}").problem())
                .isEqualTo("bank-change-decided");
    }

    @Test
    void whoSeesWhomToCallAndWhereTheMoneyGoes() {
        var at = "/api/merchants/" + text(admitted(11), "merchant");
        var owner = shop().consumer(APPLICANT);
        ok(200, owner.put(at + "/contact", "{\"name\":\"新人\",\"phone\":\"13800001111\",\"email\":\"a@shop.example\"}"));
        var colleague = shop().consumer(COLLEAGUE);
        var invited = ok(201, owner.post(at + "/invitations", "{\"roles\":[\"SHIPPING\"]}"));
        ok(200, colleague.post("/api/invitations/accept", "{\"token\":" + invited.get("token") + "}"));
        var account = text(ok(200, colleague.get("/api/accounts/current")), "id");

        assertThat(seen(colleague, at)).isEqualTo("- -");
        ok(200, owner.put(at + "/members/" + account, "{\"roles\":[\"EDITOR\"]}"));
        assertThat(seen(colleague, at)).isEqualTo("新人 -");
        ok(200, owner.put(at + "/members/" + account, "{\"roles\":[\"FINANCE\"]}"));
        assertThat(seen(colleague, at)).isEqualTo("- **** 7890");
        assertThat(colleague
                        .put(at + "/contact", "{\"name\":\"a\",\"phone\":\"13800001111\",\"email\":\"a@b.cn\"}")
                        .problem())
                .isEqualTo("role-missing");
        assertThat(seen(shop().as("OFFICE"), at)).isEqualTo("新人 **** 7890");
        owner.delete(at + "/members/" + account);
    }

    private static String seen(Person person, String at) {
        var merchant = ok(200, person.get(at));
        return merchant.at("/contact/name").asString("-") + " "
                + merchant.at("/bank/account").asString("-");
    }

    @Test
    void anotherAccountOrContactThatIsNoneIsNamed() {
        var at = "/api/merchants/" + text(admitted(12), "merchant");
        var owner = shop().consumer(APPLICANT);

        var bank = owner.put(at + "/bank", OTHER_BANK.replace("6228480000001111", "62-28"));
        var contact = owner.put(at + "/contact", "{\"name\":\"a\",\"phone\":\"x\",\"email\":\"a@b.cn\"}");

        assertThat(bank.json().get("errors").findValuesAsString("field")).containsExactly("account");
        assertThat(contact.json().get("errors").findValuesAsString("field")).containsExactly("phone");
    }

    /** Every route of one merchant, asked by a member of another. */
    @Test
    void anotherMerchantsAnythingIsNotThere() {
        var merchant = text(admitted(4), "merchant");
        var other = shop().as("MERCHANT");
        var owner = text(ok(200, shop().consumer(APPLICANT).get("/api/accounts/current")), "id");
        var at = "/api/merchants/" + merchant;
        var missing = other.get("/api/merchants/m-none/members");

        var licence = "{\"type\":\"FILING\",\"classes\":[\"tea\"],\"number\":\"1\",\"scope\":\"1\",\"document\":\"x\"}";
        var answers = List.of(
                other.get(at),
                other.post(at + "/licences", licence),
                other.get(at + "/members"),
                other.put(at + "/members/" + owner, "{\"roles\":[\"EDITOR\"]}"),
                other.delete(at + "/members/" + owner),
                other.get(at + "/invitations"),
                other.post(at + "/invitations", "{\"roles\":[\"EDITOR\"]}"),
                other.delete(at + "/invitations/inv_x"));

        assertThat(answers).extracting(Answer::status).containsOnly(404);
        assertThat(answers).extracting(Answer::problem).containsOnly(missing.problem());
    }

    @Test
    void anothersApplicationIsNotThereForEveryVerb() {
        var path = "/api/applications/" + text(submitted(5), "id");
        var stranger = shop().consumer(STRANGER);

        assertThat(stranger.get(path).status()).isEqualTo(404);
        assertThat(stranger.put(path, particulars(uscc(6), scan(STRANGER))).status())
                .isEqualTo(404);
        assertThat(stranger.post(path + "/submit", "{}").status()).isEqualTo(404);
        assertThat(stranger.get("/api/admissions").status()).isEqualTo(403);
        assertThat(shop().as("COUNTY")
                        .post(path.replace("applications", "admissions") + "/admit", "{\"revision\":2}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theSameCodeComesInOnce() {
        submitted(7);
        var applicant = shop().consumer(STRANGER);
        var draft = ok(201, applicant.post("/api/applications", "{\"kind\":\"AGENT\",\"name\":\"另一家\"}"));
        var path = "/api/applications/" + text(draft, "id");
        ok(200, applicant.put(path, particulars(uscc(7), scan(STRANGER))));

        var second = applicant.post(path + "/submit", "{}");

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.problem()).isEqualTo("uscc-taken");
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void nonsenseIsNamed(String field, String from, String to) {
        var applicant = shop().consumer(STRANGER + 1);
        var draft = ok(201, applicant.post("/api/applications", "{\"kind\":\"AGENT\",\"name\":\"某某\"}"));
        var said = particulars(uscc(8), scan(STRANGER + 1));
        assertThat(said).contains(from);

        var answer = applicant.put("/api/applications/" + text(draft, "id"), said.replace(from, to));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("errors").get(0).get("field").asString()).isEqualTo(field);
        applicantHasNothingButDrafts(applicant);
    }

    private static void applicantHasNothingButDrafts(Person applicant) {
        assertThat(applicant
                        .get("/api/applications")
                        .json()
                        .get("items")
                        .valueStream()
                        .map(item -> item.get("revision").asInt()))
                .containsOnly(1);
    }

    static Stream<Arguments> nonsense() {
        return Stream.of(
                Arguments.of("uscc", uscc(8), "934211230000000080"),
                Arguments.of("county", "\"421123\"", "\"110101\""),
                Arguments.of("contact.phone", "0713-5050505", "<script>"),
                Arguments.of("contact.email", "banli@shop.example", "nobody"),
                Arguments.of("bank.account", "6222021234567890", "62220212X"),
                Arguments.of("licences[0].classes", "[\"tea\"]", "[\"weapons\"]"),
                Arguments.of("licences[0].validUntil", "2099-06-30", "2099-02-30"),
                Arguments.of("licences[0].validUntil", "\"2099-06-30\"", "null"),
                Arguments.of("licences[0].document", "\"document\":\"fil_", "\"document\":\"fil_x"),
                Arguments.of("status", "\"kind\"", "\"status\":\"ADMITTED\",\"kind\""),
                Arguments.of("kind", "COOPERATIVE", "BANK"));
    }
}
