package yonghuang.listings.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yonghuang.sheets.SheetFiles;
import yonghuang.testing.Shop;
import yonghuang.testing.Upload;
import yonghuang.testing.WholeShopTests;

class BulkHttpTests extends WholeShopTests {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Shop.Person merchant;
    private Upload upload;
    private String desk;
    private String sku;

    @BeforeEach
    void who() {
        merchant = shop().as("MERCHANT");
        upload = Upload.as(shop(), "MERCHANT", 0);
        desk = "/api/merchants/"
                + merchant.get("/api/accounts/current")
                        .json()
                        .at("/merchants/0")
                        .asString();
        sku = "BULK-" + NUMBER.incrementAndGet();
    }

    private Upload.Answer send(String csv) {
        return upload.file(desk + "/imports", "商品.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private String sheet(String price) {
        return "sku,title,category,price\n" + sku + ",表格里的茶,tea," + price + "\n";
    }

    @Test
    void fromTheFileToTheDraftAndTheReport() {
        var looked = send(sheet("19.90"));
        assertThat(looked.status()).isEqualTo(201);
        assertThat(looked.json().get("status").asString()).isEqualTo("CHECKED");
        assertThat(looked.json().get("file").asString()).isEqualTo("商品.csv");
        assertThat(looked.json().get("creates").asInt()).isEqualTo(1);
        var imported = desk + "/imports/" + looked.json().get("id").asString();

        var done = merchant.post(imported + "/apply", "{\"submit\": false}");

        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(done.json().get("status").asString()).isEqualTo("DONE");
        assertThat(done.json().at("/results/0/outcome").asString()).isEqualTo("CREATED");
        assertThat(merchant.get(imported).json()).isEqualTo(done.json());
        var product = desk + "/products/" + done.json().at("/results/0/product").asString();
        assertThat(merchant.get(product).json().at("/draft/title").asString()).isEqualTo("表格里的茶");
        var report = upload.get(imported + "/report.xlsx");
        assertThat(report.header("Content-Disposition")).isEqualTo("attachment; filename=\"import-report.xlsx\"");
        assertThat(SheetFiles.read(report.body()).getLast().texts())
                .startsWith("2", sku)
                .endsWith("CREATE", "CREATED");
        assertThat(merchant.get(desk + "/imports").json().at("/items/0/id").asString())
                .isEqualTo(looked.json().get("id").asString());
    }

    @Test
    void everythingExportedComesBackTheSame() {
        merchant.post(
                desk + "/imports/" + send(sheet("5")).json().get("id").asString() + "/apply", "{\"submit\":false}");

        for (var format : new String[] {"csv", "xlsx"}) {
            var file = upload.get(desk + "/products/export." + format);
            assertThat(file.header("Content-Disposition"))
                    .isEqualTo("attachment; filename=\"products." + format + "\"");
            var looked = upload.file(desk + "/imports", "x", file.body()).json();

            assertThat(looked.get("wrong").asInt())
                    .as(looked.get("errors").toString())
                    .isZero();
            assertThat(looked.get("products").asInt()).isPositive();
            assertThat(looked.get("same")).isEqualTo(looked.get("products"));
        }
    }

    @Test
    void wrongRowsAreNamedInTheReadersLanguageAndNothingIsCarriedOut() {
        var looked = send(sheet("nine")).json();

        assertThat(looked.at("/errors/0/row").asInt()).isEqualTo(2);
        assertThat(looked.at("/errors/0/column").asString()).isEqualTo("price");
        var imported = desk + "/imports/" + looked.get("id").asString();
        var chinese = upload.get(imported, "Accept-Language", "zh-CN").json();
        assertThat(chinese.at("/errors/0/message").asString()).isEqualTo("须为元，最多两位小数，如 19.90");
        var refused = merchant.post(imported + "/apply", "{\"submit\": true}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("import-wrong");
        assertThat(merchant.get(imported).json().get("status").asString()).isEqualTo("CHECKED");
    }

    @Test
    void whatIsNoSheetIsRefusedByItsKind() {
        assertRefused(send(""), "EMPTY");
        assertRefused(send("sku\n"), "EMPTY");
        assertRefused(send("title\nx\n"), "MISSING_COLUMN");
        assertRefused(send("sku,weight\nx,1\n"), "UNKNOWN_COLUMN");
        assertRefused(send("sku\n" + "A\n".repeat(100_000)), "TOO_MANY_ROWS");
        assertRefused(upload.file(desk + "/imports", "a.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0}), "NOT_A_SHEET");
        var bomb = SheetFiles.bomb("xl/worksheets/sheet1.xml", "<worksheet>", "<cols/>", 200_000_000);
        assertRefused(upload.file(desk + "/imports", "a.xlsx", bomb), "BOMB");
    }

    private static void assertRefused(Upload.Answer answer, String kind) {
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("sheet-refused");
        assertThat(answer.json().get("kind").asString()).isEqualTo(kind);
    }

    @Test
    void moreThanTenMegabytesAreNotRead() {
        var answer = upload.file(desk + "/imports", "a.csv", new byte[11 * 1024 * 1024]);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.problem()).isEqualTo("too-large");
    }

    @Test
    void applyingSaysWhetherItIsSubmitted() {
        var imported = desk + "/imports/" + send(sheet("1")).json().get("id").asString();

        assertThat(merchant.post(imported + "/apply", "{}").problem()).isEqualTo("invalid-request");
        assertThat(merchant.post(imported + "/apply", "{\"submit\": \"yes\"}").problem())
                .isEqualTo("invalid-request");
    }

    @Test
    void theOfficeLooksAndDoesNotAct() {
        var imported = desk + "/imports/" + send(sheet("1")).json().get("id").asString();
        var office = shop().as("OFFICE");

        assertThat(office.get(imported).status()).isEqualTo(200);
        assertThat(office.get(desk + "/products/export.csv").status()).isEqualTo(200);
        assertThat(office.post(imported + "/apply", "{\"submit\": false}").status())
                .isEqualTo(403);
    }

    @Test
    void unknownImportIsNotFound() {
        assertThat(merchant.get(desk + "/imports/imp_none").status()).isEqualTo(404);
        assertThat(merchant.get(desk + "/imports/imp_none/report.csv").status()).isEqualTo(404);
        assertThat(merchant.get(desk + "/imports?limit=0").problem()).isEqualTo("invalid-request");
        assertThat(merchant.get(desk + "/imports?after=x").problem()).isEqualTo("invalid-request");
    }
}
