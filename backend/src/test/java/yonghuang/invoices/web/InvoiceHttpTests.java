package yonghuang.invoices.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import yonghuang.images.Samples;
import yonghuang.scenarios.Basket;
import yonghuang.testing.Shop.Person;
import yonghuang.testing.Upload;
import yonghuang.testing.WholeShopTests;

/** An invoice from the request to the red letter, seen over HTTP. */
class InvoiceHttpTests extends WholeShopTests {
    private static final String PERSON = "{\"kind\": \"PERSON\", \"title\": \"王静\"}";

    private JsonNode paid(Person buyer) {
        var order = Basket.place(buyer, UUID.randomUUID().toString(), Basket.line(Basket.sku(shop(), 5), 1))
                .json();
        assertThat(Basket.confirm(buyer, order, "succeed").status()).isEqualTo(200);
        return order;
    }

    private void ship(Person buyer, String order) {
        var staff = shop().as("WAREHOUSE");
        for (var parcel : buyer.get("/api/orders/" + order).json().get("parcels")) {
            var warehouse = "/api/warehouses/" + parcel.get("warehouse").asString() + "/fulfilments";
            var listed = staff.get(warehouse + "?order=" + order).json().at("/items/0");
            var path = warehouse + "/" + listed.get("id").asString();
            Basket.pickAll(staff, path, listed);
            staff.post(path + "/pack", "{\"parcels\": 1}");
            staff.post(path + "/ship", "{\"carrier\": \"中通快递\", \"trackingNumber\": \"ZT10001\"}");
        }
    }

    private String document() {
        var sent = Upload.as(shop(), "OFFICE", 0).file("/api/documents", "发票.pdf", Samples.pdf());
        return sent.json().get("id").asString();
    }

    @Test
    void anInvoiceIsIssuedFetchedAndTakenBack() {
        var buyer = shop().consumer(51);
        var office = shop().as("OFFICE");
        var order = paid(buyer);
        var id = order.get("id").asString();
        var path = "/api/orders/" + id + "/invoice";

        var asked = buyer.post(path, PERSON);
        assertThat(asked.status()).isEqualTo(201);
        assertThat(asked.json().get("status").asString()).isEqualTo("REQUESTED");
        assertThat(asked.json().get("amount")).isEqualTo(order.get("total"));
        assertThat(asked.json().get("document").isNull()).isTrue();
        var invoice = "/api/invoices/" + asked.json().get("id").asString();
        var issue = "{\"number\": \"26332000000000000001\", \"document\": \"" + document() + "\"}";
        assertThat(office.post(invoice + "/issue", issue).problem()).isEqualTo("invoice-not-possible");

        ship(buyer, id);
        var issued = office.post(invoice + "/issue", issue).json();
        assertThat(issued.get("status").asString()).isEqualTo("ISSUED");
        assertThat(office.post(invoice + "/issue", issue).json()).isEqualTo(issued);

        var mine = buyer.get(path).json();
        assertThat(mine.get("number").asString()).isEqualTo("26332000000000000001");
        var file = Upload.as(shop(), "CONSUMER", 51).get(mine.get("document").asString());
        assertThat(file.body()).isEqualTo(Samples.pdf());
        assertThat(file.header("Content-Disposition")).startsWith("attachment");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(Upload.as(shop(), "CONSUMER", 52)
                        .get(mine.get("document").asString())
                        .status())
                .isEqualTo(404);

        assertThat(buyer.post(path + "/red", "{\"reason\": \"wrong name\"}")
                        .json()
                        .get("status")
                        .asString())
                .isEqualTo("RED_ASKED");
        assertThat(office.post(invoice + "/reverse", "{\"number\": \"26332000000000000002\"}")
                        .problem())
                .isEqualTo("invoice-not-movable");
        office.post(invoice + "/red/agree", "");
        var reversed = office.post(invoice + "/reverse", "{\"number\": \"26332000000000000002\"}")
                .json();
        assertThat(reversed.get("status").asString()).isEqualTo("REVERSED");
        assertThat(reversed.get("history").size()).isEqualTo(5);

        var second = buyer.post(path, "{\"kind\": \"COMPANY\", \"title\": \"宁波食堂\", \"uscc\": \"91350100M000100Y43\"}")
                .json();
        var used = issue.replace("26332000000000000001", "26332000000000000002");
        assertThat(office.post("/api/invoices/" + second.get("id").asString() + "/issue", used)
                        .json()
                        .get("reason")
                        .asString())
                .isEqualTo("NUMBER_USED");
    }

    @Test
    void onlyOnesOwnPaidOrderHasAnInvoice() {
        var buyer = shop().consumer(53);
        var unpaid = Basket.place(buyer, UUID.randomUUID().toString(), Basket.line(Basket.sku(shop(), 6), 1))
                .json();
        var path = "/api/orders/" + unpaid.get("id").asString() + "/invoice";

        assertThat(buyer.post(path, PERSON).problem()).isEqualTo("invoice-not-possible");
        assertThat(buyer.get(path).problem()).isEqualTo("not-found");
        assertThat(shop().consumer(54).post(path, PERSON).problem()).isEqualTo("not-found");
        assertThat(buyer.get("/api/invoices").status()).isEqualTo(403);
    }

    @Test
    void whatIsWrongInARequestIsNamed() {
        var buyer = shop().consumer(55);
        var path = "/api/orders/" + paid(buyer).get("id").asString() + "/invoice";

        assertThat(field(buyer, path, "{\"kind\": \"COMPANY\", \"title\": \"宁波食堂\", \"uscc\": \"123\"}"))
                .isEqualTo("uscc");
        assertThat(field(buyer, path, "{\"kind\": \"PERSON\", \"title\": \" \"}"))
                .isEqualTo("title");
        assertThat(field(buyer, path, "{\"title\": \"王静\"}")).isEqualTo("kind");
        assertThat(field(buyer, path, "{\"kind\": \"PERSON\", \"title\": \"王静\", \"email\": \"none\"}"))
                .isEqualTo("email");
    }

    @Test
    void whatTheOfficeHandsInMustBeItsOwnFileAndANumber() {
        var buyer = shop().consumer(56);
        var office = shop().as("OFFICE");
        var id = paid(buyer).get("id").asString();
        var invoice = "/api/invoices/"
                + buyer.post("/api/orders/" + id + "/invoice", PERSON)
                        .json()
                        .get("id")
                        .asString();
        ship(buyer, id);
        var buyers = Upload.as(shop(), "CONSUMER", 56)
                .file("/api/documents", "a.pdf", Samples.pdf())
                .json()
                .get("id")
                .asString();

        assertThat(field(
                        office,
                        invoice + "/issue",
                        "{\"number\": \"26332000000000000055\", \"document\": \"" + buyers + "\"}"))
                .isEqualTo("document");
        assertThat(field(office, invoice + "/issue", "{\"number\": \"NO-1\", \"document\": \"" + document() + "\"}"))
                .isEqualTo("number");
        assertThat(field(office, invoice + "/issue", "{\"number\": \"26332000000000000055\"}"))
                .isEqualTo("document");
        assertThat(office.get("/api/invoices?status=REQUESTED&limit=100")
                        .json()
                        .get("total")
                        .asLong())
                .isPositive();
        assertThat(office.get("/api/invoices?after=junk").status()).isEqualTo(400);
    }

    private static String field(Person person, String path, String body) {
        var answer = person.post(path, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        return answer.json().at("/errors/0/field").asString();
    }
}
